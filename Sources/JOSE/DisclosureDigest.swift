import Crypto

/// The SHA-256 digest of a disclosure, kept in place rather than on the heap.
struct DisclosureDigest: Sendable, Hashable {
    /// The number of letters of a digest in base64url.
    static let letterCount = 43

    /// The 32 bytes as four words in the machine's own order.
    private let words: SIMD4<UInt64>

    /// Hashes a disclosure as it travels (RFC 9901 §4.2.3).
    init(hashing encoded: ArraySlice<UInt8>) {
        words = unsafe SHA256.hash(data: encoded).withUnsafeBytes { bytes in
            unsafe bytes.loadUnaligned(as: SIMD4<UInt64>.self)
        }
    }

    /// Reads the letters of a digest; nil for any other text, which then is no SHA-256 digest.
    init?(_ letters: Span<UInt8>, scratch: inout [UInt8]) {
        guard letters.count == Self.letterCount, (try? Base64URL.decode(span: letters, into: &scratch)) != nil
        else {
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

extension DisclosureDigest: Comparable {
    /// Some total order, so that equal digests come to stand side by side.
    static func < (left: DisclosureDigest, right: DisclosureDigest) -> Bool {
        for index in 0..<4 where left.words[index] != right.words[index] {
            return left.words[index] < right.words[index]
        }
        return false
    }
}
