/// A SHA-256 hash in a Merkle tree, its 32 bytes stored inline.
public struct MerkleHash: Sendable, Hashable {
    /// The number of bytes of a hash.
    public static let byteCount = 32

    // Four big-endian words: no heap storage, and equality is four comparisons.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes exactly 32 bytes, or is `nil`.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (offset, byte) in bytes.enumerated() {
            switch offset / 8 {
            case 0: words.0 = words.0 << 8 | UInt64(byte)
            case 1: words.1 = words.1 << 8 | UInt64(byte)
            case 2: words.2 = words.2 << 8 | UInt64(byte)
            default: words.3 = words.3 << 8 | UInt64(byte)
            }
        }
        (first, second, third, fourth) = words
    }

    /// Parses the standard base64 form of 32 bytes (RFC 4648 §4), or is `nil`.
    public init?(base64 text: some Collection<UInt8>) {
        guard let bytes = StandardBase64.decode(text) else { return nil }
        self.init(bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            unsafe store(into: UnsafeMutableRawBufferPointer(buffer))
            count = Self.byteCount
        }
    }

    /// The standard base64 form (RFC 4648 §4), 44 characters.
    public var base64: String { StandardBase64.encode(bytes) }

    /// Loads the first 32 bytes of a buffer, which the caller vouches for.
    init(loading buffer: UnsafeRawBufferPointer) {
        first = unsafe UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        second = unsafe UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        third = unsafe UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        fourth = unsafe UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }

    /// Writes the 32 bytes at an offset of a buffer that has room for them.
    func store(into buffer: UnsafeMutableRawBufferPointer, at offset: Int = 0) {
        unsafe buffer.storeBytes(of: first.bigEndian, toByteOffset: offset, as: UInt64.self)
        unsafe buffer.storeBytes(of: second.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        unsafe buffer.storeBytes(of: third.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        unsafe buffer.storeBytes(of: fourth.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }
}

extension MerkleHash: CustomStringConvertible {
    /// The base64 form.
    public var description: String { base64 }
}
