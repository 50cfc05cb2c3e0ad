extension VerdictReason {
    /// The reason in plain words, the rest of a sentence about "the certificate" or "the paper".
    var words: String {
        switch self {
        case .unparseable: "the paper cannot be read as a signed certificate"
        case .wrongType: "the paper is not of the type of a signed certificate"
        case .badSignature: "the signature is wrong: the paper was altered or is a forgery"
        case .malformedClaims: "the signed content is not that of a certificate"
        case .badDisclosure: "a disclosed statement does not belong to the signed paper"
        case .holderBindingMissing: "the presenter did not prove to hold the certificate's key"
        case .holderNotBound: "the certificate is bound to no key, so its holder cannot prove possession"
        case .holderBindingBadSignature: "the presenter's proof is not signed by the certificate's key"
        case .holderBindingWrongNonce: "the presenter's proof answers another challenge"
        case .holderBindingWrongAudience: "the presenter's proof was made for somebody else"
        case .holderBindingWrongPresentation: "the presenter's proof belongs to another presentation"
        case .holderBindingStale: "the presenter's proof is too old, or its time lies ahead"
        case .pending: "the certificate has not yet taken effect"
        case .suspended: "the certificate is suspended"
        case .revoked: "the certificate was revoked"
        case .annulled: "the certificate was annulled, as if it had never been granted"
        case .surrendered: "the holder surrendered the certificate"
        case .lapsed: "the certificate lapsed because what it rested on was lost"
        case .expired: "the certificate's validity has ended"
        case .superseded: "another certificate took the place of this one"
        case .replaced: "a later issue of the certificate replaced this paper"
        case .endedOrReplaced: "the certificate has ended, or a later issue replaced this paper"
        case .statusValueUnknown: "the status list holds a value that no good certificate has"
        }
    }
}
