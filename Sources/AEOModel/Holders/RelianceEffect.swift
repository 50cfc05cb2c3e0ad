/// What the loss of a thing relied on does to the status that rests on it.
public enum RelianceEffect: String, Sendable, Hashable, CaseIterable {
    /// The status ends.
    case lapse
    /// The status is suspended for as long.
    case suspend
    /// An officer looks at it; nothing happens by itself.
    case review
}
