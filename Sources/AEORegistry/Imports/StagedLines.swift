import JOSE

/// Reads a staged list line by line in bounded memory, and its digest with it.
struct StagedLines {
    /// What a line turned out to be.
    enum Line {
        case text([UInt8])
        /// It has more bytes than a line may have; it is passed over.
        case tooLong
    }

    private static let piece = 1 << 18

    private let input: any StagedInput
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var stream = SHA256Stream()

    init(_ input: any StagedInput) { self.input = input }

    /// SHA-256 of everything that was read; of all of it once `next` gave `nil`.
    var digest: [UInt8] { stream.digest }

    private func piece() throws(RegistryError) -> [UInt8] {
        do throws(StagingFault) {
            return try input.read(Self.piece)
        } catch {
            throw .storeUnreadable(error.cause)
        }
    }

    /// The next line without its end; `nil` behind the last one.
    mutating func next() throws(RegistryError) -> Line? {
        var skipped = false
        while true {
            if let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                let isTooLong = skipped || end - position > MirrorRowReader.longestLine
                return isTooLong ? .tooLong : .text(Array(buffer[position..<end]))
            }
            if buffer.count - position > MirrorRowReader.longestLine {
                skipped = true
                position = buffer.count
            }
            guard !isAtEnd else {
                defer { position = buffer.count }
                guard position < buffer.count || skipped else { return nil }
                return skipped ? .tooLong : .text(Array(buffer[position...]))
            }
            let read = try piece()
            stream.update(read)
            isAtEnd = read.count < Self.piece
            buffer = Array(buffer[position...]) + read
            position = 0
        }
    }
}
