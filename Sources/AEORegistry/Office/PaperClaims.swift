import AEOCertificates
import AEOModel
import JOSE

/// What a credential says of its holder and status, without what differs between two issues of the same words.
struct PaperClaims: Equatable {
    let number: String
    let numberIsPersonal: Bool
    let programme: ProgrammeID
    let authority: CountryCode
    let tier: String
    let roles: [String]
    let decisionDate: CivilDate
    let effectiveAt: Instant
    let expiresAt: Instant?
    let lastReview: CivilDate?
    private let holder: JSONObject

    /// The members of the group `holder` that are signed into the paper.
    private static let signed = [
        "name", "name_latin", "tin", "identifiers", "address", "size_class", "sites",
    ]

    /// The claims from the group `holder` and the terms.
    init(
        number: String,
        numberIsPersonal: Bool,
        programme: ProgrammeID,
        authority: CountryCode,
        terms: CertificateTerms,
        decisionDate: CivilDate,
        effectiveAt: Instant,
        holder: JSONObject
    ) {
        self.number = number
        self.numberIsPersonal = numberIsPersonal
        self.programme = programme
        self.authority = authority
        tier = terms.tier
        roles = terms.roles
        self.decisionDate = decisionDate
        self.effectiveAt = effectiveAt
        expiresAt = terms.expiresAt
        lastReview = terms.lastReview
        var signed: JSONObject = [:]
        for name in Self.signed { signed[name] = holder[name] }
        self.holder = signed
    }

    /// The request for a credential that says this.
    func request(
        issuer: AuthorityURL,
        issuedAt: Int64,
        references: [(part: Part?, reference: StatusReference)],
        holderKey: JWK?,
        zone: CivilZone
    ) throws(RegistryError) -> CredentialRequest {
        let dates: (from: PrintedInstant, until: PrintedInstant?)
        do throws(CertificateError) {
            dates.from = try PrintedInstant(zone.printed(effectiveAt))
            dates.until = try expiresAt.map { (end) throws(CertificateError) in
                try PrintedInstant(zone.printed(end))
            }
        } catch {
            throw .fault("the dates cannot be printed: \(error)")
        }
        var request = CredentialRequest(
            issuer: issuer,
            issuedAt: issuedAt,
            status: references[0].reference,
            certificateNumber: number,
            programme: programme.text,
            tier: tier,
            issuingAuthority: authority.text,
            decisionDate: decisionDate,
            validFrom: dates.from,
            validUntil: dates.until,
            legalName: holder["name"]?.stringValue ?? ""
        )
        request.numberIsDisclosable = numberIsPersonal
        request.parts = references.dropFirst().compactMap { entry in
            entry.part.map { PartClaim(code: $0.description, status: entry.reference) }
        }
        request.lastReviewDate = lastReview
        request.holderKey = holderKey
        request.legalNameLatin = holder["name_latin"]?.stringValue
        request.tin = holder["tin"]?.stringValue
        request.identifiers = (holder["identifiers"]?.arrayValue ?? []).compactMap { entry in
            guard let scheme = entry.objectValue?["scheme"]?.stringValue,
                let value = entry.objectValue?["value"]?.stringValue
            else { return nil }
            return IdentifierClaim(scheme: scheme, value: value)
        }
        request.address = holder["address"]?.objectValue
        request.sizeClass = holder["size_class"]?.stringValue
        request.roles = roles
        request.sites = (holder["sites"]?.arrayValue ?? []).compactMap(\.objectValue)
        return request
    }
}
