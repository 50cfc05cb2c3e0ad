/// A text with signatures (C2SP signed-note); nothing in it is to be believed before `verified(by:)`.
public struct SignedNote: Sendable {
    /// The most bytes a note may have.
    public static let maxLength = 1 << 20
    /// The most signatures a note may have.
    public static let maxSignatures = 100

    /// The text, with its final newline.
    public let text: String
    /// The signatures, in the order of the note.
    public private(set) var signatures: [NoteSignature]

    /// Puts signatures under a text, which must end in a newline.
    public init(text: String, signatures: [NoteSignature]) throws(LogError) {
        guard text.utf8.last == UInt8(ascii: "\n"), !signatures.isEmpty else { throw .malformedNote }
        guard Self.hasOnlyPrintable(text.utf8) else { throw .controlCharacter }
        guard signatures.count <= Self.maxSignatures else {
            throw .tooManySignatures(limit: Self.maxSignatures)
        }
        self.text = text
        self.signatures = signatures
    }

    /// Parses a note as received.
    public init(parsing bytes: [UInt8]) throws(LogError) {
        guard bytes.count <= Self.maxLength else { throw .tooLarge(limit: Self.maxLength) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        guard Self.hasOnlyPrintable(bytes) else { throw .controlCharacter }
        guard bytes.last == UInt8(ascii: "\n"), let separator = Self.lastBlankLine(in: bytes) else {
            throw .malformedNote
        }
        let lines = bytes[(separator + 1)...].dropLast()
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count <= Self.maxSignatures else { throw .tooManySignatures(limit: Self.maxSignatures) }
        var signatures: [NoteSignature] = []
        for line in lines { signatures.append(try NoteSignature(line: line)) }
        text = String(decoding: bytes[..<separator], as: UTF8.self)
        self.signatures = signatures
    }

    /// The note as it is sent.
    public func encoded() -> String { text + "\n" + signatures.map(\.line).joined() }

    /// Adds the signatures of another note of the same text, such as the cosignatures of witnesses.
    public mutating func add(_ more: [NoteSignature]) throws(LogError) {
        guard signatures.count + more.count <= Self.maxSignatures else {
            throw .tooManySignatures(limit: Self.maxSignatures)
        }
        signatures += more
    }

    /// Those of the keys whose signature is in the note and right, in the order of the note.
    ///
    /// Signatures of other keys are passed over; a wrong signature of one of the keys refuses the whole note.
    /// An empty answer means that nobody known has signed: the note must not be used.
    public func verified(by keys: [NoteVerifier]) throws(LogError) -> [NoteVerifier] {
        var signers: [NoteVerifier] = []
        for signature in signatures {
            guard let key = keys.first(where: { $0.isNamed(by: signature) }) else { continue }
            guard key.isValid(signature, for: text) else { throw .badSignature(name: key.name) }
            if !signers.contains(key) { signers.append(key) }
        }
        return signers
    }

    /// The position of the newline that makes the last blank line of a note that has one.
    private static func lastBlankLine(in bytes: [UInt8]) -> Int? {
        let newline = UInt8(ascii: "\n")
        return bytes.indices.dropFirst().last { bytes[$0] == newline && bytes[$0 - 1] == newline }
    }

    private static func hasOnlyPrintable(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") }
    }
}
