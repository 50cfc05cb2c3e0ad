import JOSE

extension Verifier {
    private static let policy = JWSPolicy(types: [CertificateType.token])
    private static let limits = JWSLimits(maxBytes: IssuedCredential.maxLength)

    /// What SD-JWT VC and we ourselves never let a holder hide.
    private static let open = [
        ClaimName.issuer, ClaimName.issuedAt, ClaimName.notBefore, ClaimName.expires, ClaimName.type,
        ClaimName.status, ClaimName.confirmation, ClaimName.programme, ClaimName.tier, ClaimName.parts,
        ClaimName.issuingAuthority, ClaimName.decisionDate, ClaimName.validFrom, ClaimName.validUntil,
        ClaimName.lastReviewDate,
    ]

    /// Reads a credential: form, trust, signature, disclosures and claims, and nothing that needs a look-up.
    ///
    /// No network address that the credential names is of any use before this returned a paper.
    public func read(_ credential: [UInt8], request: VerificationRequest) -> PaperReading {
        func refused(_ outcome: VerdictOutcome, issuer: String? = nil, keyID: String? = nil) -> PaperReading {
            var verdict = Verdict(outcome: outcome, at: request.asked)
            verdict.evidence.issuer = issuer
            verdict.evidence.keyID = keyID
            return .refused(verdict)
        }
        let presentation: SDJWT
        let signed: JSONObject
        do throws(JOSEError) {
            presentation = try SDJWT(parsing: credential, issuerPolicy: Self.policy, limits: Self.limits)
            signed = try presentation.issuerJWT.claims()
        } catch {
            return refused(.notValid(Self.reason(error)))
        }
        guard let issuer = signed[ClaimName.issuer]?.stringValue else {
            return refused(.notValid(.malformedClaims))
        }
        guard let keyID = presentation.issuerJWT.header.keyID,
            let key = trust.find(issuer: issuer, role: .issuing, kid: keyID)
        else {
            return refused(
                .unknown(trust.knows(issuer: issuer) ? .unknownKey : .untrustedIssuer),
                issuer: issuer,
                keyID: presentation.issuerJWT.header.keyID
            )
        }
        guard presentation.issuerJWT.isSigned(by: key.key.key) else {
            return refused(.notValid(.badSignature), issuer: issuer, keyID: keyID)
        }
        guard !presentation.disclosures.contains(where: Self.hidesOpenClaim),
            let disclosed = try? presentation.disclosedClaims()
        else {
            return refused(.notValid(.badDisclosure), issuer: issuer, keyID: keyID)
        }
        let isHidden = signed[ClaimName.number] == nil
        guard let claims = try? CertificateClaims(reading: disclosed, numberIsDisclosable: isHidden) else {
            return refused(.notValid(.malformedClaims), issuer: issuer, keyID: keyID)
        }
        // A registry names the type by its own URL; the path under another host is another type.
        guard let type = AuthorityURL(parsing: issuer)?.certificateType, claims.type.hasSameBytes(as: type)
        else {
            return refused(.notValid(.wrongType), issuer: issuer, keyID: keyID)
        }
        guard key.signs(at: claims.issuedAt) else {
            return refused(.unknown(.keyNotValidThen), issuer: issuer, keyID: keyID)
        }
        return .paper(SignedPaper(presentation: presentation, claims: claims, key: key))
    }

    /// Our papers nest no disclosures, so a name that must stay open is refused wherever it stands.
    private static func hidesOpenClaim(_ disclosure: Disclosure) -> Bool {
        guard let name = disclosure.name else { return false }
        return open.contains { $0.hasSameBytes(as: name) }
    }

    private static func reason(_ error: JOSEError) -> VerdictReason {
        switch error {
        case .algorithmNotAllowed, .typeNotAllowed: .wrongType
        case .base64URL, .json, .tooLarge, .wrongNumberOfParts, .emptyPart, .wrongSignatureLength,
            .missingHeaderMember, .invalidHeaderMember, .forbiddenHeaderMember, .key, .invalidThumbprint,
            .signingFailed, .disclosure, .sdJWT:
            .unparseable
        }
    }
}
