import AEOModel
public import JOSE

/// Writes the signed paper: an SD-JWT VC in compact form (DESIGN.md §6, Credential).
public enum CredentialWriter {
    /// Signs a credential with all its disclosures.
    ///
    /// Top-level digests are padded to `disclosureCount`, those of roles and sites to a multiple of four, so that the
    /// open part of the paper does not tell how much is hidden. Randomness comes from the caller.
    public static func issue(
        _ request: CredentialRequest,
        signer: any Signer,
        random: @escaping (Int) -> [UInt8]
    ) throws(CertificateError) -> IssuedCredential {
        let claims = try CertificateClaims(request)
        if let end = claims.validUntil, end.instant <= claims.validFrom.instant { throw .emptyValidity }
        let signed: String
        let disclosures: [Disclosure]
        do throws(JOSEError) {
            var builder = SDJWTBuilder(random: pooled(random))
            for (name, value) in openClaims(claims) { try builder.open(name: name, value: value) }
            for (name, value) in hiddenClaims(claims) { try builder.disclose(name: name, value: value) }
            try builder.discloseElements(name: ClaimName.roles, values: request.roles.map { .string($0) })
            try builder.discloseElements(name: ClaimName.sites, values: request.sites.map { .object($0) })
            var header = JSONObject()
            if !request.certificateChain.isEmpty {
                header["x5c"] = .array(request.certificateChain.map { .string($0) })
            }
            let built = try builder.finish(digestCount: request.disclosureCount)
            disclosures = built.disclosures
            signed = try CompactJWS.sign(
                type: CertificateType.token,
                claims: built.claims,
                signer: signer,
                extraHeader: header
            )
        } catch {
            throw .jose(error)
        }
        let compact = disclosures.reduce(into: signed + "~") { $0 += $1.encoded + "~" }
        guard compact.utf8.count <= IssuedCredential.maxLength else {
            throw .tooLong(limit: IssuedCredential.maxLength)
        }
        return IssuedCredential(
            compact: compact,
            issuerJWT: signed,
            digest: SHA256Digest.hash(Array(signed.utf8)),
            claims: claims
        )
    }

    /// Asks the source for many bytes at once: a paper needs some thirty salts and decoys, each a system call otherwise.
    private static func pooled(_ random: @escaping (Int) -> [UInt8]) -> (Int) -> [UInt8] {
        var pool: [UInt8] = []
        return { count in
            if pool.count < count { pool = random(max(512, count)) }
            let drawn = Array(pool.suffix(count))
            pool.removeLast(drawn.count)
            return drawn
        }
    }

    private static func openClaims(_ claims: CertificateClaims) -> [(String, JSONValue)] {
        var open: [(String, JSONValue)] = [
            (ClaimName.issuer, .string(claims.issuer)),
            (ClaimName.issuedAt, .integer(claims.issuedAt)),
            (ClaimName.notBefore, .integer(claims.notBefore)),
            (ClaimName.expires, .integer(claims.expires)),
            (ClaimName.type, .string(claims.type)),
            (ClaimName.status, claims.status.json),
        ]
        if let number = claims.certificateNumber, !claims.numberIsDisclosable {
            open.append((ClaimName.number, .string(number)))
        }
        open.append((ClaimName.programme, .string(claims.programme)))
        open.append((ClaimName.tier, .string(claims.tier)))
        if !claims.parts.isEmpty { open.append((ClaimName.parts, .array(claims.parts.map(\.json)))) }
        open.append((ClaimName.issuingAuthority, .string(claims.issuingAuthority)))
        open.append((ClaimName.decisionDate, .string(claims.decisionDate.description)))
        open.append((ClaimName.validFrom, .string(claims.validFrom.text)))
        open.append((ClaimName.validUntil, .nullable(claims.validUntil?.text)))
        if let date = claims.lastReviewDate {
            open.append((ClaimName.lastReviewDate, .string(date.description)))
        }
        if let key = claims.confirmation {
            open.append((ClaimName.confirmation, .object([ClaimName.key: .object(key)])))
        }
        return open
    }

    private static func hiddenClaims(_ claims: CertificateClaims) -> [(String, JSONValue)] {
        var hidden: [(String, JSONValue)] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { hidden.append((name, value)) }
        }
        if claims.numberIsDisclosable { add(ClaimName.number, claims.certificateNumber.map { .string($0) }) }
        add(ClaimName.legalName, claims.legalName.map { .string($0) })
        add(ClaimName.legalNameLatin, claims.legalNameLatin.map { .string($0) })
        add(ClaimName.tin, claims.tin.map { .string($0) })
        add(ClaimName.identifiers, claims.identifiers.map { .array($0.map(\.json)) })
        add(ClaimName.address, claims.address)
        add(ClaimName.sizeClass, claims.sizeClass.map { .string($0) })
        return hidden
    }
}
