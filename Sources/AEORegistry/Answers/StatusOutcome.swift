/// Whether a certificate that fits the question is good.
package enum StatusOutcome: String, Sendable {
    case valid
    case notValid = "not_valid"
    case unknown
}
