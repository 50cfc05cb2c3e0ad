public import JOSE

/// Why a paper, a trust file or an opening could not be written or read.
public enum CertificateError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A required member is absent.
    case missing(String)
    /// A member has another JSON type than the format says.
    case wrongType(String)
    /// A member has the right type and a value that means nothing.
    case malformed(String, String)
    /// The credential would end before it begins.
    case emptyValidity
    /// The credential would be longer than any verifier reads.
    case tooLong(limit: Int)
    /// The name is not among the disclosures of the credential.
    case unknownDisclosure(String, available: [String])
    /// Two trusted keys have the same issuer, role and key ID.
    case duplicateKey(String)
    /// JSON, base64url or a signature failed.
    case jose(JOSEError)
    /// The status list failed.
    case statusList(StatusListError)

    /// The error in words.
    public var description: String {
        switch self {
        case .missing(let name): "\(name) is missing"
        case .wrongType(let name): "\(name) has the wrong JSON type"
        case .malformed(let name, let why): "\(name): \(why)"
        case .emptyValidity: "the credential would end before it begins"
        case .tooLong(let limit): "the credential would have more than \(limit) bytes"
        case .unknownDisclosure(let name, let available):
            available.isEmpty
                ? "the credential has nothing to disclose, so not \(name) either"
                : "the credential has no \(name) to disclose; it has \(available.joined(separator: ", "))"
        case .duplicateKey(let keyID):
            "the trust file names the key \(keyID) twice, or two files say different things of it"
        case .jose(let error): "\(error)"
        case .statusList(let error): "\(error)"
        }
    }
}
