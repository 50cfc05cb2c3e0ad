import AEOModel

extension ActKind {
    /// The words that ask an officer whether it shall be done.
    var verb: String {
        switch self {
        case .attest: "Note the declaration for"
        case .review: "Note the review of"
        case .serve: "Note the service of the decision on"
        case .succeed: "Link a successor to"
        case .reissue: "Issue a new credential for"
        case .erase: "Destroy for good the texts of"
        case .grant, .suspend, .reinstate, .revoke, .annul, .surrender, .correct, .amend, .extend, .renew,
            .supersede, .lapse:
            rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}
