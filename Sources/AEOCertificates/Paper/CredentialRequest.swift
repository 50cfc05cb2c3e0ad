public import AEOModel
public import JOSE

/// Everything a credential says, before it is signed.
public struct CredentialRequest: Sendable {
    /// The authority that issues.
    public var issuer: AuthorityURL
    /// The time of issue, in seconds since 1970.
    public var issuedAt: Int64
    /// The status entry of the certificate as a whole.
    public var status: StatusReference
    /// The certificate's number.
    public var certificateNumber: String
    /// Whether the number is a disclosure.
    public var numberIsDisclosable = false
    /// The programme's identifier.
    public var programme: String
    /// The tier's code.
    public var tier: String
    /// The parts of a combined certificate.
    public var parts: [PartClaim] = []
    /// The office that granted.
    public var issuingAuthority: String
    /// The day of the decision.
    public var decisionDate: CivilDate
    /// The first instant of legal validity.
    public var validFrom: PrintedInstant
    /// The first instant after legal validity; nil when it has no end.
    public var validUntil: PrintedInstant?
    /// The day of the last review.
    public var lastReviewDate: CivilDate?
    /// The key to bind the paper to.
    public var holderKey: JWK?
    /// The holder's name as registered.
    public var legalName: String
    /// The holder's name in Latin letters.
    public var legalNameLatin: String?
    /// The number used abroad.
    public var tin: String?
    /// The holder's numbers.
    public var identifiers: [IdentifierClaim] = []
    /// The holder's address, an object.
    public var address: JSONObject?
    /// The holder's size class.
    public var sizeClass: String?
    /// The holder's roles.
    public var roles: [String] = []
    /// The sites covered, each an object.
    public var sites: [JSONObject] = []
    /// The number of digests in the top-level `_sd`, the same for every paper of a programme.
    public var disclosureCount = 8
    /// The issuer's certificate chain, leaf first, each in base64 (`x5c`); empty when the key has none.
    public var certificateChain: [String] = []

    /// Starts a request from what no paper goes without.
    public init(
        issuer: AuthorityURL,
        issuedAt: Int64,
        status: StatusReference,
        certificateNumber: String,
        programme: String,
        tier: String,
        issuingAuthority: String,
        decisionDate: CivilDate,
        validFrom: PrintedInstant,
        validUntil: PrintedInstant?,
        legalName: String
    ) {
        self.issuer = issuer
        self.issuedAt = issuedAt
        self.status = status
        self.certificateNumber = certificateNumber
        self.programme = programme
        self.tier = tier
        self.issuingAuthority = issuingAuthority
        self.decisionDate = decisionDate
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.legalName = legalName
    }

    /// `nbf`: the later of the time of issue and the effect.
    var notBefore: Int64 { max(issuedAt, JWTTime.ceiling(validFrom.instant)) }

    /// `exp`: the earlier of the legal end and 400 days after issue, and later than `nbf` in any case.
    ///
    /// A certificate that ended before it was entered, or that takes effect only after those 400 days, is signed
    /// nevertheless, for a second: its paper proves history. No verifier takes it for more, since the legal dates
    /// stand beside it: it is expired, or, once in effect, out of date.
    var expires: Int64 {
        let technical = issuedAt + JWTTime.longestLife
        let end = validUntil.map { min($0.instant.seconds, technical) } ?? technical
        return max(end, notBefore + 1)
    }
}
