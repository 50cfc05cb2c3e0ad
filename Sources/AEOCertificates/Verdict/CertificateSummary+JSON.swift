import AEOModel
public import JOSE

extension CertificateSummary {
    /// The `certificate` member of an answer; what was not disclosed is absent.
    public var json: JSONObject {
        var json: JSONObject = [:]
        json["number"] = number.map { .string($0) }
        json[ClaimName.programme] = .string(programme)
        json[ClaimName.tier] = .string(tier)
        json[ClaimName.roles] = roles.map { .array($0.map { .string($0) }) }
        json[ClaimName.sites] = sites.map { .array($0) }
        json[ClaimName.issuingAuthority] = .string(issuingAuthority)
        json[ClaimName.decisionDate] = .string(decisionDate.description)
        json[ClaimName.validFrom] = .string(validFrom.text)
        json[ClaimName.validUntil] = .nullable(validUntil?.text)
        json[ClaimName.lastReviewDate] = lastReviewDate.map { .string($0.description) }
        json[ClaimName.legalName] = legalName.map { .string($0) }
        json[ClaimName.legalNameLatin] = legalNameLatin.map { .string($0) }
        json[ClaimName.tin] = tin.map { .string($0) }
        json[ClaimName.identifiers] = identifiers.map { .array($0.map(\.json)) }
        json[ClaimName.address] = address
        json[ClaimName.sizeClass] = sizeClass.map { .string($0) }
        return json
    }

    init(reading reader: ClaimReader) throws(CertificateError) {
        number = try reader.optionalString("number")
        programme = try reader.text(ClaimName.programme)
        tier = try reader.text(ClaimName.tier)
        roles = try reader.optionalList(ClaimName.roles) { value throws(CertificateError) in
            guard case .string(let role) = value else { throw .wrongType(ClaimName.roles) }
            return role
        }
        sites = try reader.optionalArray(ClaimName.sites)
        issuingAuthority = try reader.text(ClaimName.issuingAuthority)
        decisionDate = try reader.date(ClaimName.decisionDate)
        validFrom = try reader.printedInstant(ClaimName.validFrom)
        validUntil = try reader.nullablePrintedInstant(ClaimName.validUntil)
        lastReviewDate = try reader.optionalDate(ClaimName.lastReviewDate)
        legalName = try reader.optionalString(ClaimName.legalName)
        legalNameLatin = try reader.optionalString(ClaimName.legalNameLatin)
        tin = try reader.optionalString(ClaimName.tin)
        identifiers = try reader.optionalList(ClaimName.identifiers, IdentifierClaim.init(reading:))
        address = try reader.optionalReader(ClaimName.address).map { .object($0.object) }
        sizeClass = try reader.optionalString(ClaimName.sizeClass)
    }
}
