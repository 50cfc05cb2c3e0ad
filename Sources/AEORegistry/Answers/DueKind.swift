/// The kinds of things that fall due.
package enum DueKind: String, Sendable, CaseIterable {
    /// A suspension ends by itself.
    case suspensionEnds = "suspension-ends"
    /// A decision has not reached the holder.
    case notServed = "not-served"
    /// The validity ends.
    case expires
    /// The window for a renewal opens or is open.
    case renewalWindow = "renewal-window"
    /// A renewal was asked for and is not decided.
    case renewalPending = "renewal-pending"
    /// A re-validation is due.
    case review
    /// A periodic declaration has not come in.
    case attestation
    /// The paper that shows the holder's size ends.
    case sizeEvidence = "size-evidence"
    /// Something the status rests on has ended, and the profile leaves it to an officer.
    case reliance
    /// A re-application bar ends.
    case barEnds = "bar-ends"
}
