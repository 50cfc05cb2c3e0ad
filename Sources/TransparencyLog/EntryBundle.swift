/// The entries of a log in runs of up to 256: each a big-endian 16-bit length and as many bytes (C2SP tlog-tiles).
public enum EntryBundle {
    /// The largest entry that fits.
    public static let maxEntryLength = Int(UInt16.max)

    /// Writes up to 256 entries.
    public static func encode(_ entries: [[UInt8]]) throws(LogError) -> [UInt8] {
        guard entries.count <= TileAddress.fullWidth else { throw .tooManyEntries }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
        for entry in entries {
            guard entry.count <= maxEntryLength else { throw .entryTooLong(entry.count) }
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 0xFF))
            bytes += entry
        }
        return bytes
    }

    /// Reads the entries; a bundle cut off or with more than 256 entries is refused.
    public static func decode(_ bytes: [UInt8]) throws(LogError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var position = 0
        while position < bytes.count {
            guard position + 2 <= bytes.count else { throw .truncatedBundle }
            let start = position + 2
            let end = start + Int(bytes[position]) << 8 + Int(bytes[position + 1])
            guard end <= bytes.count else { throw .truncatedBundle }
            guard entries.count < TileAddress.fullWidth else { throw .tooManyEntries }
            entries.append(Array(bytes[start..<end]))
            position = end
        }
        return entries
    }
}
