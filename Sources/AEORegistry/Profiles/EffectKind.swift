/// The kinds of rule for the day of effect that a profile can state.
enum EffectKind: String {
    /// A number of days after the day of the decision.
    case daysAfterDecision = "days-after-decision"
    /// Not known.
    case unknown
}
