import JOSE

extension CertificateClaims {
    /// What a request will say on paper; texts that a reader would refuse are refused here already.
    init(_ request: CredentialRequest) throws(CertificateError) {
        for (name, text) in [
            (ClaimName.number, request.certificateNumber), (ClaimName.programme, request.programme),
            (ClaimName.tier, request.tier), (ClaimName.issuingAuthority, request.issuingAuthority),
            (ClaimName.legalName, request.legalName),
        ] {
            guard !text.isEmpty else { throw .malformed(name, "the text is empty") }
        }
        for entry in [request.status] + request.parts.map(\.status) {
            guard StatusListToken.authority(of: entry.uri).hasSameBytes(as: request.issuer.text),
                entry.index >= 0
            else {
                throw .malformed(ClaimName.status, "\(entry.uri) is not a list of \(request.issuer.text)")
            }
        }
        issuer = request.issuer.text
        issuedAt = request.issuedAt
        notBefore = request.notBefore
        expires = request.expires
        type = request.issuer.certificateType
        status = request.status
        certificateNumber = request.certificateNumber
        numberIsDisclosable = request.numberIsDisclosable
        programme = request.programme
        tier = request.tier
        parts = request.parts
        issuingAuthority = request.issuingAuthority
        decisionDate = request.decisionDate
        validFrom = request.validFrom
        validUntil = request.validUntil
        lastReviewDate = request.lastReviewDate
        confirmation = request.holderKey?.json
        legalName = request.legalName
        legalNameLatin = request.legalNameLatin
        tin = request.tin
        identifiers = request.identifiers.isEmpty ? nil : request.identifiers
        address = request.address.map { .object($0) }
        sizeClass = request.sizeClass
        roles = request.roles.isEmpty ? nil : request.roles
        sites = request.sites.isEmpty ? nil : request.sites.map { .object($0) }
    }
}
