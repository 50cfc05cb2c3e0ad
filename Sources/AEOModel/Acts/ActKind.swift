/// The kind of an official act on a certificate.
///
/// DESIGN.md §2; annul and revoke are those of UCC art. 27 and 28.
///
/// The list holds the acts that this version records; entries of the log carry the raw value.
public enum ActKind: String, Sendable, Hashable, CaseIterable {
    /// Gives the status.
    case grant
    /// Opens a layer of suspension over a certificate or one of its parts.
    case suspend
    /// Closes layers of suspension and touches nothing else.
    case reinstate
    /// Ends the status from a date on, by decision of the authority.
    case revoke
    /// Ends the status as if it had never been given.
    case annul
    /// Ends the status from a date on, at the holder's wish.
    case surrender
    /// Makes an earlier act void from a date on.
    case correct

    /// Whether the act ends the status for good; only `correct` undoes it.
    public var isTerminal: Bool {
        switch self {
        case .revoke, .annul, .surrender: true
        case .grant, .suspend, .reinstate, .correct: false
        }
    }
}
