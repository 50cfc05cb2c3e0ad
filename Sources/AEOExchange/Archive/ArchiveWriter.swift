import CZlib

/// Writes a ZIP archive as a stream: each entry deflated, its sizes told behind it and in the directory.
final class ArchiveWriter {
    /// Names are UTF-8 (bit 11), sizes follow the content (bit 3).
    private static let flags = 0x0808
    /// 1 January 1980, the first day of the format, so that equal content makes equal bytes.
    private static let day = 0x0021
    private static let version = 20

    private let sink: ByteSink
    private var offset = 0
    private var directory: [UInt8] = []
    private var entries = 0
    // The entry that is open.
    private var name: [UInt8] = []
    private var start = 0
    private var deflater: Deflater?
    private var checksum: UInt = 0
    private var packed = 0
    private var unpacked = 0

    init(sink: @escaping ByteSink) { self.sink = sink }

    /// Begins an entry.
    func begin(_ name: String) throws(ExchangeError) {
        self.name = Array(name.utf8)
        start = offset
        (checksum, packed, unpacked) = (0, 0, 0)
        deflater = try Deflater()
        var header = LittleEndianWriter()
        header.long(0x0403_4B50)
        description(&header, sizes: (0, 0, 0))
        header.short(self.name.count)
        header.short(0)
        try put(header.bytes + self.name)
    }

    /// Adds content to the entry.
    func add(_ bytes: [UInt8]) throws(ExchangeError) {
        checksum = unsafe bytes.withUnsafeBufferPointer {
            unsafe crc32(checksum, $0.baseAddress, UInt32($0.count))
        }
        unpacked += bytes.count
        try putPacked(deflater?.deflate(bytes, isLast: false) ?? [])
    }

    /// Ends the entry.
    func endEntry() throws(ExchangeError) {
        try putPacked(deflater?.deflate([], isLast: true) ?? [])
        deflater = nil
        guard unpacked < 0xFFFF_FFFF, offset < 0xFFFF_FFFF else {
            throw ExchangeError(
                "too-many-rows",
                "the workbook would have more than 4 GB: export as csv, json or xml"
            )
        }
        let sizes = (Int(checksum), packed, unpacked)
        var trailer = LittleEndianWriter()
        trailer.long(0x0807_4B50)
        trailer.long(sizes.0)
        trailer.long(sizes.1)
        trailer.long(sizes.2)
        try put(trailer.bytes)
        var entry = LittleEndianWriter()
        entry.long(0x0201_4B50)
        entry.short(Self.version)
        description(&entry, sizes: sizes)
        entry.short(name.count)
        // No extra field, remark, volume or attributes.
        for _ in 0..<4 { entry.short(0) }
        entry.long(0)
        entry.long(start)
        directory += entry.bytes + name
        entries += 1
    }

    /// Writes the directory.
    func finish() throws(ExchangeError) {
        let begin = offset
        try put(directory)
        var end = LittleEndianWriter()
        end.long(0x0605_4B50)
        end.short(0)
        end.short(0)
        end.short(entries)
        end.short(entries)
        end.long(directory.count)
        end.long(begin)
        end.short(0)
        try put(end.bytes)
    }

    private func description(_ header: inout LittleEndianWriter, sizes: (Int, Int, Int)) {
        header.short(Self.version)
        header.short(Self.flags)
        header.short(8)
        header.short(0)
        header.short(Self.day)
        header.long(sizes.0)
        header.long(sizes.1)
        header.long(sizes.2)
    }

    private func putPacked(_ bytes: [UInt8]) throws(ExchangeError) {
        packed += bytes.count
        try put(bytes)
    }

    private func put(_ bytes: [UInt8]) throws(ExchangeError) {
        guard !bytes.isEmpty else { return }
        offset += bytes.count
        try sink(bytes)
    }
}
