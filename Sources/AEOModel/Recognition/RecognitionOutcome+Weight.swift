extension RecognitionOutcome {
    /// How much an answer is worth beside another: recognised beats unknown beats not recognised.
    var weight: Int {
        switch self {
        case .recognised: 2
        case .unknown: 1
        case .notRecognised: 0
        }
    }
}

extension RecognitionRule {
    /// The place in the order of the rules.
    var place: Int { RecognitionRule.allCases.firstIndex(of: self) ?? 0 }
}

extension RecognitionCause {
    /// The place in the order of the causes.
    var place: Int { RecognitionCause.allCases.firstIndex(of: self) ?? 0 }
}
