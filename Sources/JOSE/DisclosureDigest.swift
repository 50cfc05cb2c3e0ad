import Crypto

/// The SHA-256 digest of a disclosure, kept in place rather than on the heap.
struct DisclosureDigest: Sendable, Equatable {
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

    /// The first sixteen of its letters.
    var prefix: DigestPrefix {
        DigestPrefix(high: words.x.bigEndian, low: words.y.bigEndian)
    }

    /// Whether 43 letters stand for this digest.
    func isWritten(_ letters: Span<UInt8>, scratch: inout [UInt8]) -> Bool {
        guard (try? Base64URL.decode(span: letters, into: &scratch)) == SHA256Digest.byteCount else {
            return false
        }
        return unsafe words == scratch.span.bytes.unsafeLoadUnaligned(as: SIMD4<UInt64>.self)
    }

    /// The digest in base64url.
    var text: String {
        unsafe withUnsafeBytes(of: words) { unsafe Base64URL.encode($0) }
    }
}
