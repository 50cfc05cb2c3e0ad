/// What the holder must have agreed to before a status may be sent to a partner and recognised there.
public enum ConsentRule: String, Sendable, Hashable, CaseIterable {
    /// One consent for all partners: whoever leaves one out has given none.
    case allOrNone = "all-or-none"
    /// A consent for each partner, or for all.
    case perArrangement = "per-arrangement"
    /// The law lets the offices exchange it; no consent is asked.
    case byLaw = "by-law"
}
