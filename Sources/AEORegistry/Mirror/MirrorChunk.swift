/// Rows of a list on their way into documents of bounded size.
struct MirrorChunk {
    /// The most rows of a chunk.
    static let mostRows = 4096
    /// A chunk of so many bytes takes no further row.
    static let fullAt = 1 << 20

    private(set) var bytes: [UInt8] = []
    private var rows = 0

    var isEmpty: Bool { rows == 0 }

    var isFull: Bool { rows >= Self.mostRows || bytes.count >= Self.fullAt }

    mutating func append(_ line: [UInt8]) {
        bytes += line
        bytes.append(UInt8(ascii: "\n"))
        rows += 1
    }
}
