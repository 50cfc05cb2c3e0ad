/// The form of UTF-8 (Unicode 3.9, table 3-7), checked piece by piece.
enum UTF8Check {
    /// How many bytes at the begin are well formed, and whether what follows them can never become so.
    static func prefix(_ bytes: [UInt8]) -> (length: Int, isInvalid: Bool) {
        var index = 0
        let count = bytes.count
        while index < count {
            let first = bytes[index]
            if first < 0x80 {
                index += 1
                continue
            }
            guard let (length, second) = shape(of: first) else { return (index, true) }
            for offset in 1..<length {
                guard index + offset < count else { return (index, false) }
                let byte = bytes[index + offset]
                guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (index, true) }
            }
            index += length
        }
        return (count, false)
    }

    private static func shape(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
