import AEOCertificates
import AEORegistry

extension StatusOutcome {
    /// The answer without its reason or cause.
    init(_ outcome: VerdictOutcome) {
        switch outcome {
        case .valid: self = .valid
        case .notValid: self = .notValid
        case .unknown: self = .unknown
        }
    }
}
