/// A set of ASCII characters, sixteen bytes wide.
public struct ASCIISet: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The empty set.
    public init() {}

    /// The characters of `text`; nil when one of them is not ASCII.
    public init?(_ text: String) {
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            insert(byte)
        }
    }

    /// Whether nothing is in the set.
    public var isEmpty: Bool { low | high == 0 }

    /// Whether `byte` is in the set.
    public func contains(_ byte: UInt8) -> Bool {
        let bit: UInt64 = 1 << UInt64(byte & 63)
        return byte < 64 ? low & bit != 0 : byte < 128 && high & bit != 0
    }

    /// Adds an ASCII byte; anything above is ignored.
    mutating func insert(_ byte: UInt8) {
        guard byte < 0x80 else { return }
        let bit: UInt64 = 1 << UInt64(byte & 63)
        if byte < 64 { low |= bit } else { high |= bit }
    }
}
