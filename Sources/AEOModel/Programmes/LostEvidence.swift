/// What follows when the proof of a holder's size runs out or the holder outgrows its class.
public enum LostEvidence: Sendable, Hashable {
    /// An item for the officer's work list: what holds unless the profile says otherwise.
    case workList
    /// The status is suspended.
    case suspend
    /// The status lapses.
    case lapse
}
