import JOSE

/// The body of a grant that must not be recorded.
struct BadBody: Sendable, CustomStringConvertible {
    let description: String
    let bytes: [UInt8]
    let status: Int
    /// The last part of the problem's type.
    let type: String
    /// What the detail must name.
    let words: String

    init(_ description: String, _ bytes: [UInt8], _ status: Int, _ type: String, _ words: String = "") {
        self.description = description
        self.bytes = bytes
        self.status = status
        self.type = type
        self.words = words
    }

    /// A text that is not JSON, or not strictly.
    static func text(_ description: String, _ text: String, _ words: String = "") -> BadBody {
        BadBody(description, Array(text.utf8), 400, "invalid-json", words)
    }

    /// An application with one member replaced; the path leads through objects.
    static func application(
        _ description: String,
        _ path: [String],
        _ value: JSONValue?,
        _ status: Int,
        _ words: String = ""
    ) -> BadBody {
        let whole = replaced(.object(Applications.dutch(77)), path[...], value)
        let type = status == 422 ? "refused" : "invalid-request"
        return BadBody(description, JSONText.encode(whole), status, type, words)
    }

    /// An application with some of its bytes replaced.
    static func bytes(_ description: String, _ found: String, _ replacement: [UInt8]) -> BadBody {
        var bytes = JSONText.encode(Applications.dutch(77))
        if let range = bytes.firstRange(of: Array(found.utf8)) {
            bytes.replaceSubrange(range, with: replacement)
        }
        return BadBody(description, bytes, 400, "invalid-json")
    }

    private static func replaced(
        _ whole: JSONValue,
        _ path: ArraySlice<String>,
        _ value: JSONValue?
    ) -> JSONValue {
        guard let name = path.first, var object = whole.objectValue else { return value ?? .null }
        object[name] = path.count == 1 ? value : replaced(object[name] ?? .null, path.dropFirst(), value)
        return .object(object)
    }
}
