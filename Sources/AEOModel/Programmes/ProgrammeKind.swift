/// Whether a programme grants AEO status or another agency's status.
public enum ProgrammeKind: String, Sendable, Hashable {
    /// A customs administration's AEO programme.
    case aeo
    /// Another public agency's scheme (regulated agent, food operator …).
    case agency
}
