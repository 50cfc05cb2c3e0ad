/// The entries of a Token Status List (draft-ietf-oauth-status-list, section 4), packed least significant bits first.
public struct StatusList: Sendable, Equatable {
    /// The number of entries of every list this registry publishes: 2^17.
    public static let standardSize = 1 << 17

    /// Bits for each entry: 1, 2, 4 or 8.
    public let bits: Int
    /// The packed entries.
    public private(set) var bytes: [UInt8]

    /// Makes a list of `size` entries, all valid, with two bits for each entry.
    ///
    /// A size that does not fill the last byte is rounded up, as the packing of the standard does.
    public init(size: Int = standardSize) {
        self.bits = 2
        self.bytes = [UInt8](repeating: 0, count: (max(size, 1) + 3) / 4)
    }

    /// Makes a list of `size` entries, all valid, with a given width.
    public init(size: Int, bits: Int) throws(StatusListError) {
        try self.init(packed: [UInt8](repeating: 0, count: (max(size, 1) * max(bits, 1) + 7) / 8), bits: bits)
    }

    /// Takes packed bytes as they are.
    public init(packed: [UInt8], bits: Int) throws(StatusListError) {
        guard bits == 1 || bits == 2 || bits == 4 || bits == 8 else { throw .unsupportedBits(Int64(bits)) }
        guard !packed.isEmpty else { throw .empty }
        self.bits = bits
        self.bytes = packed
    }

    /// The number of entries.
    public var count: Int { bytes.count * (8 / bits) }

    /// The value at an index, or nil when the list is shorter: the caller must then refuse the index.
    public func value(at index: Int) -> UInt8? {
        guard index >= 0, index < count else { return nil }
        return self[index]
    }

    /// The value at an index that is known to lie inside the list.
    public subscript(index: Int) -> UInt8 {
        get {
            let (byte, shift) = place(of: index)
            return (bytes[byte] >> shift) & mask
        }
        set {
            let (byte, shift) = place(of: index)
            bytes[byte] = (bytes[byte] & ~(mask << shift)) | ((newValue & mask) << shift)
        }
    }

    private var mask: UInt8 { bits == 8 ? 0xFF : (1 << UInt8(bits)) - 1 }

    private func place(of index: Int) -> (byte: Int, shift: UInt8) {
        let perByte = 8 / bits
        return (index / perByte, UInt8(truncatingIfNeeded: (index % perByte) * bits))
    }
}
