/// What a registered agency may ask this registry for (DESIGN.md §2).
public enum AgencyPurpose: String, Sendable, Hashable, CaseIterable {
    /// Statuses and their recognition, one by one or in bulk.
    case recognition
    /// The feed of changes.
    case changes
}
