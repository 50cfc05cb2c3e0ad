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
}
