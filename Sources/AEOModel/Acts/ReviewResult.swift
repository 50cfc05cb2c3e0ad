/// How a re-validation ended.
public enum ReviewResult: String, Sendable, Hashable, CaseIterable {
    /// The conditions are met.
    case passed
    /// The conditions are met once the holder has mended something.
    case conditions
    /// The conditions are not met; what follows is another act.
    case failed
}
