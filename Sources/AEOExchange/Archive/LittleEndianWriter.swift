/// Writes the little-endian numbers of a ZIP archive.
struct LittleEndianWriter {
    private(set) var bytes: [UInt8] = []

    mutating func short(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func long(_ value: Int) {
        short(value)
        short(value >> 16)
    }
}
