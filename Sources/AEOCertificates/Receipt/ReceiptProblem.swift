public import TransparencyLog

/// Why a receipt does not prove that a credential is in the log.
public enum ReceiptProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The receipt carries no opening.
    case noOpening
    /// The opening cannot be read.
    case malformedOpening(CertificateError)
    /// The credential group is closed or names no credential.
    case namesNoCredential
    /// The receipt belongs to another credential.
    case otherCredential
    /// The log's proof failed.
    case log(ReceiptFault)

    /// The problem in words.
    public var description: String {
        switch self {
        case .noOpening: "the receipt carries no opening"
        case .malformedOpening(let error): "the receipt's opening cannot be read: \(error)"
        case .namesNoCredential: "the receipt names no credential"
        case .otherCredential: "the receipt belongs to another credential"
        case .log(.noTrustedSignature): "no log key we trust signed the receipt's checkpoint"
        case .log(.badSignature): "the receipt's checkpoint has a wrong signature"
        case .log(.notIncluded): "the receipt's path does not lead to its checkpoint"
        }
    }
}
