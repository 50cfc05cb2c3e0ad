/// Why bytes are not a status list.
public enum StatusListError: Error, Sendable, Hashable, CustomStringConvertible {
    /// `bits` is none of 1, 2, 4 and 8.
    case unsupportedBits(Int64)
    /// The bytes are no zlib stream (RFC 1950), or its check sum is wrong.
    case notDeflated
    /// The stream ends before its own end mark.
    case truncated
    /// Bytes follow the end of the stream.
    case trailingBytes
    /// The list would inflate to more entries than the reader accepts.
    case tooManyEntries(limit: Int)
    /// The list has no entry at all.
    case empty

    /// The error in words.
    public var description: String {
        switch self {
        case .unsupportedBits(let bits): "a status list has 1, 2, 4 or 8 bits for each entry, not \(bits)"
        case .notDeflated: "the status list is not a whole zlib stream"
        case .truncated: "the compressed status list is cut short"
        case .trailingBytes: "bytes follow the compressed status list"
        case .tooManyEntries(let limit): "the status list has more than \(limit) entries"
        case .empty: "the status list is empty"
        }
    }
}
