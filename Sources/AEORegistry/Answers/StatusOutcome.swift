import AEOCertificates

/// Whether a certificate that fits the question is good.
package enum StatusOutcome: String, Sendable {
    case valid
    case notValid = "not_valid"
    case unknown

    /// The verdict on a credential without its reason.
    init(_ outcome: VerdictOutcome) {
        switch outcome {
        case .valid: self = .valid
        case .notValid: self = .notValid
        case .unknown: self = .unknown
        }
    }
}
