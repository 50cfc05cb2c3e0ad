/// The header that makes a write safe to repeat.
package enum IdempotencyKey {
    /// The header's name.
    package static let header = "Idempotency-Key"

    /// Whether a key may be used: 1 to 128 visible ASCII characters.
    package static func isUsable(_ key: String) -> Bool {
        (1...128).contains(key.utf8.count) && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
