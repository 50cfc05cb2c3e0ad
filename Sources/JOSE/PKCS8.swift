/// The little of PKCS#8 (RFC 5958) that is told apart here by hand.
enum PKCS8 {
    /// What stands before the 32 bytes of an Ed25519 seed (RFC 8410 §7).
    static let ed25519Prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    /// Whether a DER document is a sequence that begins with the integer 0.
    static func hasVersionZero(_ document: [UInt8]) -> Bool {
        guard document.count > 2, document[0] == 0x30 else { return false }
        let lengthBytes = document[1] < 0x80 ? 0 : Int(document[1] & 0x7F)
        return document.dropFirst(2 + lengthBytes).starts(with: [0x02, 0x01, 0x00])
    }
}
