/// What the loss of a status does to one that relies on it.
public enum RelianceEffect: String, Sendable, Hashable, CaseIterable {
    /// It lapses.
    case lapse
    /// It is suspended.
    case suspend
    /// An officer looks at it again; nothing changes by itself.
    case review
}
