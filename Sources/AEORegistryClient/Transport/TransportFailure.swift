/// Why no answer came.
public enum TransportFailure: Error, Sendable, Equatable {
    /// The request was not sent for sure: no address, nobody listens.
    case notSent(String)
    /// The connection or the time ended while waiting; the request may have been acted upon.
    case interrupted(String)
    /// The answer has more bytes than asked for.
    case answerTooLarge(limit: Int)

    /// The failure in words.
    public var words: String {
        switch self {
        case .notSent(let cause), .interrupted(let cause): cause
        case .answerTooLarge(let limit): "the answer has more than \(limit) bytes"
        }
    }
}
