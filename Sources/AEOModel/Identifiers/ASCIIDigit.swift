/// The digits 0 to 9 as bytes.
enum ASCIIDigit {
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    /// The value of a digit; nil for any other byte.
    static func value(of byte: UInt8) -> Int? {
        isDigit(byte) ? Int(byte &- 0x30) : nil
    }

    /// The value of a digit or upper-case letter counted on from it, 0 to 35; nil for any other byte.
    static func value36(of byte: UInt8) -> Int? {
        (0x41...0x5A).contains(byte) ? Int(byte) - 0x41 + 10 : value(of: byte)
    }
}
