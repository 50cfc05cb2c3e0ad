import CZlib

/// The content of an archive's entry: unpacked in pieces, its length and checksum held against the directory.
final class UnpackedSource: ByteSource {
    private let packed: any ByteSource
    private let entry: ArchiveEntry
    private let inflater: Inflater?
    private var produced = 0
    private var checksum: UInt = 0
    private var isOver = false

    init(_ packed: any ByteSource, entry: ArchiveEntry) throws(ExchangeError) {
        self.packed = packed
        self.entry = entry
        inflater = entry.isDeflated ? try Inflater() : nil
    }

    func next() throws(ExchangeError) -> [UInt8] {
        while !isOver {
            let output = try piece()
            produced += output.count
            guard produced <= entry.unpacked else {
                throw Archive.error(
                    "\"\(entry.name)\" in the archive unpacks to more than it says",
                    "archive-bounds"
                )
            }
            checksum = unsafe output.withUnsafeBufferPointer {
                unsafe crc32(checksum, $0.baseAddress, UInt32($0.count))
            }
            if isOver { try finish() }
            if !output.isEmpty { return output }
        }
        return []
    }

    private func piece() throws(ExchangeError) -> [UInt8] {
        guard let inflater else {
            let bytes = try packed.next()
            isOver = bytes.isEmpty
            return bytes
        }
        if inflater.wantsInput {
            let bytes = try packed.next()
            guard !bytes.isEmpty else {
                throw Archive.error("\"\(entry.name)\" in the archive ends too early: the file is damaged")
            }
            inflater.give(bytes)
        }
        let output = try inflater.next()
        isOver = inflater.isFinished
        return output
    }

    private func finish() throws(ExchangeError) {
        guard produced == entry.unpacked, checksum == UInt(entry.checksum) else {
            throw Archive.error("\"\(entry.name)\" in the archive is damaged: its checksum is wrong")
        }
    }
}
