import JOSE

/// Why an act was recorded and by whom: what the log keeps in the group `decision`, for officers only.
package struct ActGrounds: Sendable, Equatable {
    /// The thumbprint of the officer's key.
    package let officer: String?
    /// The reason's code.
    package let reason: String?
    package let note: String?
    package let legalBasis: String?
    package let reference: String?

    /// Reads the group; words that were erased, or that there were none of, are `nil`.
    init(_ group: EntryFields) {
        officer = group.object["officer"]?.stringValue
        reason = group.object["reason"]?.stringValue
        note = group.object["note"]?.stringValue
        legalBasis = group.object["legal_basis"]?.stringValue
        reference = group.object["reference"]?.stringValue
    }
}
