/// What a witness adds to a checkpoint: a time and an Ed25519 signature over both (C2SP tlog-cosignature, v1).
public struct Cosignature: Sendable, Equatable {
    /// When the witness signed, in seconds since 1970.
    public let timestamp: UInt64
    /// The Ed25519 signature, 64 bytes.
    public let signature: [UInt8]

    /// Takes the signature of a note apart: eight bytes of time, 64 bytes of signature.
    public init(parsing note: NoteSignature) throws(LogError) {
        guard note.signature.count == 8 + 64 else { throw .malformedCosignature }
        let timestamp = note.signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard timestamp <= UInt64(Int64.max) else { throw .timestampOutOfRange }
        self.timestamp = timestamp
        signature = Array(note.signature.dropFirst(8))
    }

    /// The bytes the witness signed: a fixed line, the time, and the text of the checkpoint.
    func message(for text: String) -> [UInt8] { Self.message(for: text, time: timestamp) }

    static func message(for text: String, at timestamp: UInt64) throws(LogError) -> [UInt8] {
        guard timestamp <= UInt64(Int64.max) else { throw .timestampOutOfRange }
        return message(for: text, time: timestamp)
    }

    static func bigEndian(_ timestamp: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: timestamp >> UInt64(56 - 8 * $0)) }
    }

    private static func message(for text: String, time: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
    }
}
