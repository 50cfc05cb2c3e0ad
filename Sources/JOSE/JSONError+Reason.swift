extension JSONError {
    /// The faults a strict reader knows (RFC 8259, RFC 7493).
    public enum Reason: Sendable, Equatable {
        /// The text has more bytes than allowed.
        case tooLarge(limit: Int)
        /// Arrays and objects are nested more deeply than allowed.
        case tooDeep(limit: Int)
        /// The text has more members and elements than allowed.
        case tooManyMembers(limit: Int)
        /// The text begins with a byte order mark.
        case byteOrderMark
        /// A string is not well-formed UTF-8.
        case invalidUTF8
        /// An escape names one half of a surrogate pair.
        case loneSurrogate
        /// A backslash is followed by something that is no escape.
        case invalidEscape
        /// A string contains a control character that is not escaped.
        case controlCharacter
        /// A number breaks the grammar.
        case invalidNumber
        /// An integer beyond ±(2^53 − 1), or a number no double can hold.
        case numberOutOfRange
        /// An object has two members of the same name.
        case duplicateName(String)
        /// The text ends in the middle.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// Something follows the value.
        case trailingBytes
        /// The value is not an object.
        case notAnObject
    }
}

extension JSONError.Reason: CustomStringConvertible {
    /// The reason in words.
    public var description: String {
        switch self {
        case .tooLarge(let limit): "the text is longer than \(limit) bytes"
        case .tooDeep(let limit): "arrays and objects are nested more than \(limit) deep"
        case .tooManyMembers(let limit): "there are more than \(limit) members and elements"
        case .byteOrderMark: "the text begins with a byte order mark"
        case .invalidUTF8: "a string is not well-formed UTF-8"
        case .loneSurrogate: "an escape names half of a surrogate pair"
        case .invalidEscape: "a backslash is not followed by an escape of JSON"
        case .controlCharacter: "a control character in a string is not escaped"
        case .invalidNumber: "a number breaks the grammar of JSON"
        case .numberOutOfRange: "a number cannot be held exactly or at all"
        case .duplicateName(let name): "the member \"\(name)\" occurs twice in one object"
        case .unexpectedEnd: "the text ends too early"
        case .unexpectedByte(let byte): "byte 0x\(String(byte, radix: 16)) cannot stand here"
        case .trailingBytes: "something follows the value"
        case .notAnObject: "the value is not an object"
        }
    }
}
