/// The kinds of validity rule that a profile can state.
enum ValidityKind: String {
    /// Until changed.
    case unlimited
    /// A number of years.
    case years
    /// Each tier has its own.
    case perTier = "per-tier"
    /// Not known.
    case unknown
}
