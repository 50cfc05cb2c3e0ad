/// What a verifier is given to judge the status by; fetching it is the caller's business.
public enum StatusEvidence: Sendable {
    /// A status list token as received.
    case token([UInt8])
    /// A status list token verified beforehand, as a verifier of many papers keeps it.
    case verifiedList(StatusListToken)
    /// The registry's own knowledge.
    case registry(RegistryEvidence)
    /// Nothing, and why: the code of a `VerdictCause`, such as `registry-unreachable`.
    case missing(cause: String)
}
