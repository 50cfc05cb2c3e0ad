import Crypto

/// The SHA-256 digest of a disclosure, kept in place rather than on the heap.
struct DisclosureDigest: Sendable, Hashable {
    /// The 32 bytes as four words in the machine's own order.
    private let words: SIMD4<UInt64>

    /// Hashes a disclosure as it travels (RFC 9901 §4.2.3).
    init(hashing encoded: ArraySlice<UInt8>) {
        words = unsafe SHA256.hash(data: encoded).withUnsafeBytes { bytes in
            unsafe bytes.loadUnaligned(as: SIMD4<UInt64>.self)
        }
    }

    /// Reads the 43 letters of a digest; nil for any other text, which then is a decoy for certain.
    init?(_ text: String, scratch: inout [UInt8]) {
        let letters = text.utf8Span.span
        guard letters.count == 43, let count = try? Base64URL.decode(span: letters, into: &scratch), count == 32 else {
            return nil
        }
        words = unsafe scratch.span.bytes.unsafeLoadUnaligned(as: SIMD4<UInt64>.self)
    }

    /// The first eight bytes, which hardly ever are those of another digest.
    var leadingWord: UInt64 {
        words.x
    }

    /// The digest in base64url.
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(SHA256Digest.byteCount)
        for index in 0..<4 {
            var word = words[index].littleEndian
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        return Base64URL.encode(bytes)
    }
}
