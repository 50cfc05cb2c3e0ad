/// Takes a text apart line by line and leaves the rest as it is.
struct LineReader {
    private let bytes: [UInt8]
    private var position = 0
    /// The number of the line last read, from 1.
    private(set) var line = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next line without its newline, or `nil` if no whole line is left.
    mutating func next() -> ArraySlice<UInt8>? {
        line += 1
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { position = end + 1 }
        return bytes[position..<end]
    }

    /// The bytes after the line last read.
    var rest: [UInt8] { Array(bytes[position...]) }
}
