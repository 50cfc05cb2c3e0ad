/// How many live certificates of one programme a holder may have.
public enum HolderLimit: String, Sendable, Hashable {
    /// One.
    case one
    /// One for each role-like tier.
    case perRole = "per-role"
}
