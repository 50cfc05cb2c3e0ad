import AEOModel

extension ActKind {
    /// Whether the act can make a published status better than it was.
    var mayBetter: Bool {
        switch self {
        case .grant, .reinstate, .correct: true
        case .suspend, .revoke, .annul, .surrender: false
        }
    }
}
