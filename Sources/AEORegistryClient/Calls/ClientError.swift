/// Why a call brought no answer that can be used.
public enum ClientError: Error, Sendable, Equatable {
    /// No answer came, and why; a write may or may not have been recorded unless it was never sent.
    case unreachable(String)
    /// The registry answered with a problem.
    case problem(RegistryProblem)
    /// Something answered, but not as a registry does.
    case invalidAnswer(String)
}
