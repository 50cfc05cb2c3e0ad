/// When a grant takes effect by the programme's own rule.
public enum EffectRule: Sendable, Hashable {
    /// On the n-th day after the day of the decision (UCC Implementing Regulation: the fifth).
    case daysAfterDecision(Int)
    /// Not known: the officer must say.
    case unknown
}
