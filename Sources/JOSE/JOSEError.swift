/// Everything this room refuses; a signature that does not fit is no error but a `false`.
public enum JOSEError: Error, Sendable, Equatable {
    /// Text that is not strict base64url.
    case base64URL(Base64URLFault)
    /// Text that is not strict JSON.
    case json(JSONError)
    /// More bytes than the limits allow.
    case tooLarge(limit: Int)
    /// A compact JWS without exactly three parts (RFC 7515 §7.1).
    case wrongNumberOfParts
    /// A part of a compact JWS is empty.
    case emptyPart
    /// A signature that does not have the 64 bytes of both algorithms.
    case wrongSignatureLength(Int)
    /// A header member is absent.
    case missingHeaderMember(String)
    /// A header member has the wrong shape.
    case invalidHeaderMember(String)
    /// A header member this room does not allow: `crit`, `b64`, or one the signer sets itself.
    case forbiddenHeaderMember(String)
    /// The algorithm is unknown or not on the caller's list.
    case algorithmNotAllowed(String)
    /// The `typ` is not on the caller's list; nil when absent.
    case typeNotAllowed(String?)
    /// A public or private key that is not taken.
    case key(KeyFault)
    /// A text that is no key thumbprint.
    case invalidThumbprint
    /// The crypto library refused to sign.
    case signingFailed
    /// A disclosure that is not taken.
    case disclosure(DisclosureFault)
    /// An SD-JWT that is not taken.
    case sdJWT(SDJWTFault)
}

extension JOSEError: CustomStringConvertible {
    /// The refusal in words.
    public var description: String {
        switch self {
        case .base64URL(let fault): "not base64url: \(fault)"
        case .json(let error): "not strict JSON: \(error)"
        case .tooLarge(let limit): "longer than \(limit) bytes"
        case .wrongNumberOfParts: "a compact JWS has three parts divided by dots"
        case .emptyPart: "a part of the JWS is empty"
        case .wrongSignatureLength(let count): "the signature has \(count) bytes instead of 64"
        case .missingHeaderMember(let name): "the header has no \"\(name)\""
        case .invalidHeaderMember(let name): "the header's \"\(name)\" has the wrong shape"
        case .forbiddenHeaderMember(let name): "the header member \"\(name)\" is not allowed here"
        case .algorithmNotAllowed(let name): "the algorithm \"\(name)\" is not allowed"
        case .typeNotAllowed(.some(let name)): "the type \"\(name)\" is not the one expected"
        case .typeNotAllowed(.none): "the header has no \"typ\""
        case .key(let fault): "key refused: \(fault)"
        case .invalidThumbprint: "a key thumbprint has 43 base64url characters"
        case .signingFailed: "the crypto library could not sign"
        case .disclosure(let fault): "disclosure refused: \(fault)"
        case .sdJWT(let fault): "SD-JWT refused: \(fault)"
        }
    }
}
