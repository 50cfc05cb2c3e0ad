/// Why a receipt does not prove an answer.
public enum AnswerReceiptProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// It is no receipt, or one of another form.
    case unreadable(String)
    /// No status key of that issuer is trusted under that name.
    case unknownKey(String)
    /// The signature is wrong.
    case badSignature
    /// The key was stolen or lost; a receipt signed with it proves nothing.
    case keyCompromised
    /// The key did not sign for the registry at that time.
    case keyNotValidThen
    /// The checkpoint or one of its signatures is wrong.
    case badCheckpoint
    /// No trusted key signed the checkpoint of that log.
    case unknownLog(String)
    /// The answer knew more entries than the checkpoint has.
    case sizeBeyondCheckpoint
    /// The answer names another size of the log than the receipt.
    case otherSize
    /// An entry stands twice, out of order, or after what the answer knew.
    case entryOutOfPlace(UInt64)
    /// An entry's proof does not lead to the checkpoint.
    case notIncluded(UInt64)

    /// Whether trust, not the receipt, is what is missing: other keys could settle it.
    public var isUndecided: Bool {
        switch self {
        case .unknownKey, .unknownLog, .keyCompromised: true
        case .unreadable, .badSignature, .keyNotValidThen, .badCheckpoint, .sizeBeyondCheckpoint, .otherSize,
            .entryOutOfPlace, .notIncluded:
            false
        }
    }

    /// The problem in words.
    public var description: String {
        switch self {
        case .unreadable(let why): "this is no receipt for an answer: \(why)"
        case .unknownKey(let issuer): "no status key of \(issuer) that is trusted here signed the receipt"
        case .badSignature: "the receipt's signature is wrong"
        case .keyCompromised: "the key that signed the receipt was reported stolen or lost"
        case .keyNotValidThen: "the key did not sign for the registry at the receipt's time"
        case .badCheckpoint: "the receipt's checkpoint is wrong"
        case .unknownLog(let origin): "no log key that is trusted here signed the checkpoint of \(origin)"
        case .sizeBeyondCheckpoint: "the answer knew more entries than the receipt's checkpoint has"
        case .otherSize: "the answer names another size of the log than the receipt"
        case .entryOutOfPlace(let index):
            "the entry \(index) is named twice, out of order, or after what the answer knew"
        case .notIncluded(let index): "the entry \(index) is not in the log of the receipt's checkpoint"
        }
    }
}
