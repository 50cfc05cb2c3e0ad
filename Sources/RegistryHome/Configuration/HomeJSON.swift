import AEOModel
import JOSE

/// Reads members of a file of the home and names the file in what it throws.
struct HomeJSON {
    private let object: JSONObject
    private let path: String

    init(_ object: JSONObject, path: String) {
        self.object = object
        self.path = path
    }

    /// Reads a file that holds one object.
    static func file(_ path: String) throws(HomeError) -> JSONObject? {
        guard let bytes = try HomeFile.read(path) else { return nil }
        do {
            return try StrictJSON.parseObject(bytes)
        } catch {
            throw .malformed(path, why: "\(error)")
        }
    }

    func wrong(_ name: String) -> HomeError { .malformed(path, why: "\(name) is missing or wrong") }

    func string(_ name: String) throws(HomeError) -> String {
        guard let text = object[name]?.stringValue, !text.isEmpty else { throw wrong(name) }
        return text
    }

    func array(_ name: String) throws(HomeError) -> [JSONValue] {
        guard let elements = object[name]?.arrayValue else { throw wrong(name) }
        return elements
    }

    func object(_ name: String) throws(HomeError) -> JSONObject {
        guard let value = object[name]?.objectValue else { throw wrong(name) }
        return value
    }

    func flag(_ name: String) throws(HomeError) -> Bool {
        guard let value = object[name] else { return false }
        guard let flag = value.boolValue else { throw wrong(name) }
        return flag
    }

    func optionalInstant(_ name: String) throws(HomeError) -> Instant? {
        guard let value = object[name] else { return nil }
        guard let text = value.stringValue, let instant = try? Instant(rfc3339: text) else {
            throw wrong(name)
        }
        return instant
    }

    func authority(_ name: String) throws(HomeError) -> CountryCode {
        guard let code = try? CountryCode(authority: try string(name)) else { throw wrong(name) }
        return code
    }

    func programmes(_ name: String) throws(HomeError) -> [ProgrammeID] {
        var programmes: [ProgrammeID] = []
        for element in try array(name) {
            guard let id = element.stringValue.flatMap({ ProgrammeID(parsing: $0) }) else {
                throw wrong(name)
            }
            programmes.append(id)
        }
        return programmes
    }
}
