public import JOSE
public import TransparencyLog

/// A registry's signed statement of what it answered to a question, with the entries of the log that the answer rests
/// on: an office keeps it with its file, and a court can check it years later (`typ: aeo-answer-receipt+jwt`).
///
/// The signature vouches for the words; the log's proofs show that nobody wrote the entries afterwards.
public struct AnswerReceipt: Sendable {
    /// The most bytes a receipt may have.
    public static let maxLength = 4 << 20
    /// The most entries it may name.
    public static let maxEntries = 2000

    /// The authority that answered: its `iss`.
    public let issuer: String
    /// When it was signed, in seconds.
    public let issuedAt: Int64
    /// The question as understood.
    public let question: JSONObject
    /// The answer as given.
    public let answer: JSONObject
    /// How many entries of the log the answer knew.
    public let logSize: UInt64
    /// The entries it rests on, in the order of the log.
    public let entries: [AnswerEntry]
    /// The checkpoint that the proofs lead to.
    public let note: SignedNote

    /// Puts a receipt together.
    public init(
        issuer: String,
        issuedAt: Int64,
        question: JSONObject,
        answer: JSONObject,
        logSize: UInt64,
        entries: [AnswerEntry],
        note: SignedNote
    ) {
        self.issuer = issuer
        self.issuedAt = issuedAt
        self.question = question
        self.answer = answer
        self.logSize = logSize
        self.entries = entries
        self.note = note
    }

    /// Signs it with the authority's status key.
    public func signed(by signer: any Signer) throws(CertificateError) -> String {
        guard entries.count <= Self.maxEntries else {
            throw .malformed("entries", "a receipt names at most \(Self.maxEntries) entries")
        }
        let claims: JSONObject = [
            "v": 1,
            "iss": .string(issuer),
            "iat": .integer(issuedAt),
            "question": .object(question),
            "answer": .object(answer),
            "log_size": .integer(Int64(clamping: logSize)),
            "checkpoint": .string(note.encoded()),
            "entries": .array(entries.map { .object($0.json) }),
        ]
        let text: String
        do {
            text = try CompactJWS.sign(type: CertificateType.answerReceipt, claims: claims, signer: signer)
        } catch {
            throw .jose(error)
        }
        guard text.utf8.count <= Self.maxLength else { throw .tooLong(limit: Self.maxLength) }
        return text
    }
}
