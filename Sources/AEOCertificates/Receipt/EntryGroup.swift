/// The groups of bytes an act on a trader is made of; each is committed to by itself (DESIGN.md §6, Log).
public enum EntryGroup: String, Sendable, Hashable, CaseIterable {
    /// The act: kind, dates, status indices.
    case act
    /// The credential issued by it.
    case credential
    /// The trader.
    case holder
    /// Reason, note and the officers' signatures.
    case decision
}
