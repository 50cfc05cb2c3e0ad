/// A file from a place on to another, in pieces of 256 KiB.
final class ChunkedSource: ByteSource {
    private let source: any RandomSource
    private let end: Int
    private let size: Int
    private let progress: ((Int) -> Void)?
    private var offset: Int

    /// `progress` hears how many bytes were given; `size` is the length of a piece.
    init(
        _ source: any RandomSource,
        from offset: Int = 0,
        count: Int? = nil,
        size: Int = ReadingLimits.chunk,
        progress: ((Int) -> Void)? = nil
    ) {
        self.source = source
        self.offset = offset
        end = offset + (count ?? source.count - offset)
        self.size = size
        self.progress = progress
    }

    func next() throws(ExchangeError) -> [UInt8] {
        let count = min(size, end - offset)
        guard count > 0 else { return [] }
        let bytes = try source.bytes(at: offset, count: count)
        offset += count
        progress?(offset)
        return bytes
    }
}
