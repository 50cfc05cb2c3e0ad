/// One signature line of a note: who signed, with which key, and the signature itself (C2SP signed-note).
public struct NoteSignature: Sendable {
    /// The name of the key.
    public let name: String
    /// Which of the keys of that name.
    public let keyID: KeyID
    /// The signature; what it covers depends on the kind of key.
    public let signature: [UInt8]

    static let dash = Array("— ".utf8)

    /// Makes a signature line; the name must be neither empty nor contain spaces or a plus sign.
    public init(name: String, keyID: KeyID, signature: [UInt8]) throws(LogError) {
        guard Self.isValidName(name) else { throw .invalidKeyName }
        guard !signature.isEmpty else { throw .malformedSignatureLine }
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// Parses a signature line without its newline.
    init(line: ArraySlice<UInt8>) throws(LogError) {
        guard line.starts(with: Self.dash) else { throw .malformedSignatureLine }
        let fields = line.dropFirst(Self.dash.count)
            .split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        guard fields.count == 2, let blob = StandardBase64.decode(fields[1]), blob.count > 4 else {
            throw .malformedSignatureLine
        }
        let keyID = KeyID(blob.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
        try self.init(
            name: String(decoding: fields[0], as: UTF8.self),
            keyID: keyID,
            signature: Array(blob.dropFirst(4))
        )
    }

    /// The line with its newline.
    public var line: String { "— \(name) \(StandardBase64.encode(keyID.bytes + signature))\n" }

    /// Whether a text can name a key: not empty, no Unicode space, no control character, no plus sign.
    static func isValidName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace }
    }
}
