import AEOModel
public import JOSE

extension CertificateClaims {
    /// Reads the claims of a credential after its disclosures were put in their places.
    ///
    /// Required members must be there, every member we know must have its type, and members we do not know are
    /// passed over, so that a later minor version of the paper still reads.
    public init(reading claims: JSONObject, numberIsDisclosable: Bool = false) throws(CertificateError) {
        let reader = ClaimReader(object: claims)
        issuer = try reader.text(ClaimName.issuer)
        issuedAt = try Self.time(reader, ClaimName.issuedAt)
        notBefore = try Self.time(reader, ClaimName.notBefore)
        expires = try Self.time(reader, ClaimName.expires)
        type = try reader.text(ClaimName.type)
        status = try StatusReference(status: reader.reader(ClaimName.status))
        certificateNumber = try reader.optionalString(ClaimName.number)
        guard certificateNumber?.isEmpty != true else {
            throw .malformed(ClaimName.number, "the text is empty")
        }
        self.numberIsDisclosable = numberIsDisclosable || certificateNumber == nil
        programme = try reader.text(ClaimName.programme)
        tier = try reader.text(ClaimName.tier)
        parts = try reader.optionalList(ClaimName.parts, PartClaim.init(reading:)) ?? []
        issuingAuthority = try reader.text(ClaimName.issuingAuthority)
        decisionDate = try reader.date(ClaimName.decisionDate)
        validFrom = try reader.printedInstant(ClaimName.validFrom)
        validUntil = try reader.nullablePrintedInstant(ClaimName.validUntil)
        lastReviewDate = try reader.optionalDate(ClaimName.lastReviewDate)
        confirmation = try reader.optionalReader(ClaimName.confirmation)?.reader(ClaimName.key).object
        legalName = try reader.optionalString(ClaimName.legalName)
        legalNameLatin = try reader.optionalString(ClaimName.legalNameLatin)
        tin = try reader.optionalString(ClaimName.tin)
        identifiers = try reader.optionalList(ClaimName.identifiers, IdentifierClaim.init(reading:))
        address = try reader.optionalReader(ClaimName.address).map { .object($0.object) }
        sizeClass = try reader.optionalString(ClaimName.sizeClass)
        roles = try reader.optionalList(ClaimName.roles, Self.role).flatMap { $0.isEmpty ? nil : $0 }
        sites = try reader.optionalList(ClaimName.sites, Self.site).flatMap { $0.isEmpty ? nil : $0 }
        guard notBefore >= issuedAt, expires > issuedAt else {
            throw .malformed(ClaimName.expires, "iat, nbf and exp are out of order")
        }
    }

    /// An instant of a JWT, kept within the years that an `Instant` can state.
    private static func time(_ reader: ClaimReader, _ name: String) throws(CertificateError) -> Int64 {
        let seconds = try reader.integer(name)
        guard (0...JWTTime.latest).contains(seconds) else {
            throw .malformed(name, "the time is out of range")
        }
        return seconds
    }

    private static func role(_ value: JSONValue) throws(CertificateError) -> String {
        guard case .string(let role) = value else { throw .wrongType(ClaimName.roles) }
        return role
    }

    private static func site(_ value: JSONValue) throws(CertificateError) -> JSONValue {
        guard case .object = value else { throw .wrongType(ClaimName.sites) }
        return value
    }
}
