/// Reads the little-endian numbers of a ZIP archive from bytes whose length was checked.
struct LittleEndian {
    let bytes: [UInt8]

    func short(_ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    func long(_ offset: Int) -> Int {
        short(offset) | short(offset + 2) << 16
    }
}
