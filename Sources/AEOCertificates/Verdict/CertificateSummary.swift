public import AEOModel
public import JOSE

/// What an answer repeats of a certificate: only what its holder disclosed.
public struct CertificateSummary: Sendable, Equatable {
    /// The number.
    public let number: String?
    /// The programme's identifier.
    public let programme: String
    /// The tier's code.
    public let tier: String
    /// The disclosed roles.
    public let roles: [String]?
    /// The disclosed sites.
    public let sites: [JSONValue]?
    /// The office that granted.
    public let issuingAuthority: String
    /// The day of the decision.
    public let decisionDate: CivilDate
    /// The first instant of legal validity.
    public let validFrom: PrintedInstant
    /// The first instant after legal validity; nil when it has no end.
    public let validUntil: PrintedInstant?
    /// The day of the last review.
    public let lastReviewDate: CivilDate?
    /// The holder's name as registered.
    public let legalName: String?
    /// The holder's name in Latin letters.
    public let legalNameLatin: String?
    /// The number used abroad.
    public let tin: String?
    /// The holder's numbers.
    public let identifiers: [IdentifierClaim]?
    /// The holder's address.
    public let address: JSONValue?
    /// The holder's size class.
    public let sizeClass: String?

    /// Takes over what the claims disclose.
    public init(_ claims: CertificateClaims) {
        number = claims.certificateNumber
        programme = claims.programme
        tier = claims.tier
        roles = claims.roles
        sites = claims.sites
        issuingAuthority = claims.issuingAuthority
        decisionDate = claims.decisionDate
        validFrom = claims.validFrom
        validUntil = claims.validUntil
        lastReviewDate = claims.lastReviewDate
        legalName = claims.legalName
        legalNameLatin = claims.legalNameLatin
        tin = claims.tin
        identifiers = claims.identifiers
        address = claims.address
        sizeClass = claims.sizeClass
    }
}
