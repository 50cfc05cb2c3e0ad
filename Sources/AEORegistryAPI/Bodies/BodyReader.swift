import AEOModel
import JOSE

/// Reads the members of one object of a body; every refusal names the member's path.
struct BodyReader {
    let object: JSONObject
    private let path: String

    init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    /// The path of a member from the top of the body.
    func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    // MARK: Values

    func value(_ name: String) throws(BodyError) -> JSONValue {
        guard let value = object[name] else {
            throw BodyError(.missing, at: place(name), "this member is missing")
        }
        return value
    }

    func string(_ name: String) throws(BodyError) -> String {
        guard let text = try value(name).stringValue else { throw wrongType(name, "a string") }
        return text
    }

    func optionalString(_ name: String) throws(BodyError) -> String? {
        object[name] == nil ? nil : try string(name)
    }

    func bool(_ name: String) throws(BodyError) -> Bool {
        guard let flag = try value(name).boolValue else { throw wrongType(name, "true or false") }
        return flag
    }

    func optionalBool(_ name: String) throws(BodyError) -> Bool? {
        object[name] == nil ? nil : try bool(name)
    }

    func optionalInteger(_ name: String, in range: ClosedRange<Int>) throws(BodyError) -> Int? {
        guard object[name] != nil else { return nil }
        guard let number = try value(name).integerValue, range.contains(Int(number)) else {
            throw wrongType(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    // MARK: Structure

    func reader(_ name: String) throws(BodyError) -> BodyReader {
        guard let object = try value(name).objectValue else { throw wrongType(name, "an object") }
        return BodyReader(object, path: place(name))
    }

    func optionalReader(_ name: String) throws(BodyError) -> BodyReader? {
        object[name] == nil ? nil : try reader(name)
    }

    func list(_ name: String, max: Int) throws(BodyError) -> [JSONValue] {
        guard let elements = try value(name).arrayValue else { throw wrongType(name, "an array") }
        guard elements.count <= max else {
            throw BodyError(
                .tooMany,
                at: place(name),
                "at most \(max) are allowed, \(elements.count) are given"
            )
        }
        return elements
    }

    func readers(_ name: String, max: Int) throws(BodyError) -> [BodyReader] {
        var readers: [BodyReader] = []
        for (index, element) in try list(name, max: max).enumerated() {
            guard let object = element.objectValue else { throw wrongType("\(name)[\(index)]", "an object") }
            readers.append(BodyReader(object, path: place("\(name)[\(index)]")))
        }
        return readers
    }

    func optionalReaders(_ name: String, max: Int) throws(BodyError) -> [BodyReader] {
        object[name] == nil ? [] : try readers(name, max: max)
    }

    /// The strings of an array, each with its path.
    func strings(_ name: String, max: Int) throws(BodyError) -> [(place: String, text: String)] {
        var strings: [(place: String, text: String)] = []
        for (index, element) in try list(name, max: max).enumerated() {
            guard let text = element.stringValue else { throw wrongType("\(name)[\(index)]", "a string") }
            strings.append((place("\(name)[\(index)]"), text))
        }
        return strings
    }

    func optionalStrings(_ name: String, max: Int) throws(BodyError) -> [(place: String, text: String)] {
        object[name] == nil ? [] : try strings(name, max: max)
    }

    func wrongType(_ name: String, _ wanted: String) -> BodyError {
        BodyError(
            .wrongType,
            at: place(name),
            "\(wanted) is wanted here; leave the member out if there is none"
        )
    }
}
