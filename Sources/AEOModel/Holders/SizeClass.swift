/// How large a holder is by its country's own definition.
public enum SizeClass: String, Sendable, Hashable, CaseIterable {
    /// The smallest firms.
    case micro
    /// Small firms.
    case small
    /// Medium-sized firms.
    case medium
    /// All others.
    case large
}
