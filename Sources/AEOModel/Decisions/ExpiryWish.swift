/// What an application says about the end of validity.
public enum ExpiryWish: Sendable, Hashable {
    /// Nothing: the profile computes it.
    case computed
    /// Explicitly no end (`null`).
    case none
    /// A last day.
    case day(CivilDate)
}
