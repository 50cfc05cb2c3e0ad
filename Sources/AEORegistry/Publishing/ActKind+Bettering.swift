import AEOModel

extension ActKind {
    /// Whether the act can make a published status better than it was.
    ///
    /// A longer validity betters what had expired.
    var mayBetter: Bool {
        switch self {
        case .grant, .reinstate, .correct, .extend, .renew, .amend: true
        case .suspend, .revoke, .annul, .surrender, .attest, .review, .supersede, .lapse, .serve, .succeed,
            .reissue, .erase:
            false
        }
    }
    /// Whether the act lets go of what is held since a restart of the log: an officer decided upon the status anew.
    ///
    /// A new paper, a longer validity or other terms say nothing of an ending that was lost.
    var releases: Bool {
        switch self {
        case .reinstate, .correct: true
        case .grant, .suspend, .revoke, .annul, .surrender, .attest, .review, .supersede, .lapse, .serve,
            .succeed, .reissue, .erase, .extend, .renew, .amend:
            false
        }
    }
}
