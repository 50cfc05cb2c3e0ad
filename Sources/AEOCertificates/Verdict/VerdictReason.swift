public import AEOModel

/// Why a paper is not good; the raw values are stable codes.
public enum VerdictReason: String, Sendable, Hashable, CaseIterable {
    /// The bytes are no SD-JWT.
    case unparseable
    /// `typ` or `alg` is not what a certificate has.
    case wrongType = "wrong-type"
    /// The signature is wrong.
    case badSignature = "bad-signature"
    /// The issuer signed something that is no certificate.
    case malformedClaims = "malformed-claims"
    /// A disclosure does not belong to the paper.
    case badDisclosure = "bad-disclosure"
    /// A key binding is wanted and there is none.
    case holderBindingMissing = "holder-binding-missing"
    /// A key binding is wanted and the paper is bound to no key.
    case holderNotBound = "holder-not-bound"
    /// The key binding is not signed by the holder's key, or cannot be read.
    case holderBindingBadSignature = "holder-binding-bad-signature"
    /// The key binding repeats another nonce.
    case holderBindingWrongNonce = "holder-binding-wrong-nonce"
    /// The key binding names another audience.
    case holderBindingWrongAudience = "holder-binding-wrong-audience"
    /// The key binding belongs to another presentation.
    case holderBindingWrongPresentation = "holder-binding-wrong-presentation"
    /// The key binding is too old or from the future.
    case holderBindingStale = "holder-binding-stale"
    /// Its effect lies ahead.
    case pending
    /// Suspended.
    case suspended
    /// Revoked.
    case revoked
    /// Annulled.
    case annulled
    /// Surrendered.
    case surrendered
    /// Lapsed.
    case lapsed
    /// Past its legal end.
    case expired
    /// Superseded by another certificate.
    case superseded
    /// A later issue of the same certificate replaced this paper.
    case replaced
    /// The status list says that the certificate ended or the paper was replaced, not which.
    case endedOrReplaced = "ended-or-replaced"
    /// The status list holds a value that no certificate of ours has.
    case statusValueUnknown = "status-value-unknown"

    /// The reason for a status that is not active; nil for an active one.
    public init?(status: CertificateStatus) {
        switch status {
        case .active: return nil
        case .pending: self = .pending
        case .suspended: self = .suspended
        case .revoked: self = .revoked
        case .annulled: self = .annulled
        case .surrendered: self = .surrendered
        case .lapsed: self = .lapsed
        case .expired: self = .expired
        case .superseded: self = .superseded
        }
    }
}
