import Crypto

/// The four bytes that, with the name, say which key made a signature (C2SP signed-note, "Signatures").
public struct KeyID: Sendable, Hashable {
    /// The bytes as one big-endian number.
    public let value: UInt32

    /// Takes the number as read from a signature or a verifier key.
    public init(_ value: UInt32) {
        self.value = value
    }

    /// Derives the number from name, kind and key: the first four bytes of their SHA-256.
    public init(name: String, kind: NoteKeyKind, publicKey: [UInt8]) {
        let digest = SHA256.hash(data: Array(name.utf8) + [UInt8(ascii: "\n"), kind.rawValue] + publicKey)
        value = digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The four bytes, big-endian.
    public var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) } }

    /// Eight lower-case hexadecimal digits.
    public var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// Reads eight lower-case hexadecimal digits, or is `nil`.
    init?(hex text: some Collection<UInt8>) {
        guard text.count == 8 else { return nil }
        var value: UInt32 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        self.value = value
    }
}
