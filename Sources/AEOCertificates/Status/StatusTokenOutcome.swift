/// The outcome of checking a status list token.
public enum StatusTokenOutcome: Sendable {
    /// Signed by a key that is trusted for it; its times are the verifier's to judge.
    case accepted(StatusListToken, TrustedKey)
    /// No evidence.
    case refused(StatusTokenProblem)
}
