import AEORegistry

extension DueKind {
    /// The kind in words, as the title of an event.
    var words: String {
        switch self {
        case .suspensionEnds: "Suspension ends:"
        case .notServed: "Decision not served:"
        case .expires: "Validity ends:"
        case .renewalWindow: "Renewal window:"
        case .renewalPending: "Renewal not decided:"
        case .review: "Re-validation due:"
        case .attestation: "Declaration due:"
        case .sizeEvidence: "Evidence of size ends:"
        case .reliance: "Relied-on status lost:"
        case .barEnds: "Re-application bar ends:"
        }
    }
}
