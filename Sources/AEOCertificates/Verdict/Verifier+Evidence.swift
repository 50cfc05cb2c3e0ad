import AEOModel
import JOSE
import TransparencyLog

extension Verifier {
    /// Checks the receipt, and whether the log vouches for a paper whose key was compromised later.
    func checkLog(
        _ paper: SignedPaper,
        status: StatusEvidence,
        receipt: LogReceipt?,
        noting evidence: inout VerdictEvidence
    ) -> VerdictCause? {
        if let receipt {
            do {
                evidence.receipt = try CertificateReceipt(receipt)
                    .check(digest: paper.digest, verifiers: trust.logVerifiers)
            } catch {
                return .receiptInvalid
            }
        }
        guard case .compromised(let since) = paper.key.state else { return nil }
        if let proof = evidence.receipt, proof.index < since,
            Self.isLog(proof.origin, of: paper.claims.issuer)
        {
            return nil
        }
        if case .registry(let known) = status, known.known != .notRecorded, let index = known.entryIndex,
            index < since
        {
            return nil
        }
        return .keyCompromised
    }

    /// Checks the presenter's key binding when the request wants one; nil when nothing stands against it.
    func checkBinding(
        _ paper: SignedPaper,
        request: VerificationRequest,
        noting evidence: inout VerdictEvidence
    ) -> VerdictOutcome? {
        guard request.wantsBinding else { return nil }
        guard let audience = request.audience, let nonce = request.nonce else {
            return .unknown(.holderBindingNotAsked)
        }
        guard paper.presentation.keyBinding != nil else { return .notValid(.holderBindingMissing) }
        guard let holder = paper.claims.holderKey else { return .notValid(.holderNotBound) }
        let result = paper.presentation.verifyKeyBinding(
            key: holder.key,
            audience: audience,
            nonce: nonce,
            now: request.checkedAt.seconds,
            maxAge: request.bindingMaxAge,
            leeway: request.leeway
        )
        switch result {
        case .valid:
            evidence.holderBound = true
            return nil
        case .absent: return .notValid(.holderBindingMissing)
        case .malformed, .invalidClaim, .wrongSignature: return .notValid(.holderBindingBadSignature)
        case .wrongAudience: return .notValid(.holderBindingWrongAudience)
        case .wrongNonce: return .notValid(.holderBindingWrongNonce)
        case .wrongHash: return .notValid(.holderBindingWrongPresentation)
        case .tooOld, .inTheFuture: return .notValid(.holderBindingStale)
        }
    }

    /// A log's origin is host and path below its registry; another registry's log cannot vouch for this issuer.
    private static func isLog(_ origin: String, of issuer: String) -> Bool {
        guard let registry = AuthorityURL(parsing: issuer)?.registry,
            let scheme = registry.range(of: "://", fromEnd: false)
        else { return false }
        let host = registry[scheme.upperBound...].utf8
        return origin.utf8.starts(with: host) && origin.utf8.dropFirst(host.count).first == UInt8(ascii: "/")
    }
}
