/// What a wrong check digit means under a scheme.
public enum CheckDigitPolicy: String, Sendable, Hashable, CaseIterable {
    /// The number is refused.
    case reject
    /// The number is accepted and the doubt recorded, because genuine numbers fail the check.
    case warn
}
