/// An application as filled in: well-formed in structure, not yet judged by any programme's rules.
public struct ApplicationForm: Sendable, Hashable {
    /// The programme asked for.
    public var programme: ProgrammeID
    /// The tier's code.
    public var tier: String
    /// The holder's name in its own script.
    public var name: String
    /// The holder's name in Latin letters.
    public var nameLatin: String?
    /// The holder's legal form.
    public var legalForm: String?
    /// Other names.
    public var tradeNames: [String]
    /// Where the holder is established.
    public var country: CountryCode
    /// The holder's address.
    public var address: PostalAddress
    /// The holder's numbers as typed: scheme and value.
    public var identifiers: [TraderIdentifier]
    /// The holder's size.
    public var sizeClass: SizeClass?
    /// The roles, as codes.
    public var roles: [String]
    /// The sites.
    public var sites: [Site]
    /// The day of the decision.
    public var decisionDate: CivilDate
    /// The first day of effect, when given.
    public var effectiveDate: CivilDate?
    /// The end of validity, when given.
    public var expiry: ExpiryWish
    /// The holder's consent.
    public var consent: Consent
    /// When the application came in.
    public var receivedOn: CivilDate?
    /// When it was accepted as complete, from which the days for a decision run.
    public var acceptedOn: CivilDate?
    /// When those days did not run.
    public var clockStops: [ClockStop]
    /// The number of the certificate that this one replaces.
    public var predecessor: String?
    /// What the status will rest on.
    public var dependsOn: [RelianceClaim]
    /// The office's own reference.
    public var reference: String?
    /// The simplified way in, by its code.
    public var track: String?
    /// The rule by which the size was found, with its papers.
    public var sizeRule: String?
    /// The papers that show the size.
    public var sizeEvidence: [SizeEvidence]
    /// The doubts that the officer sets aside.
    public var acceptedWarnings: [String]

    /// Makes a form.
    public init(
        programme: ProgrammeID,
        tier: String,
        name: String,
        nameLatin: String? = nil,
        legalForm: String? = nil,
        tradeNames: [String] = [],
        country: CountryCode,
        address: PostalAddress,
        identifiers: [TraderIdentifier],
        sizeClass: SizeClass? = nil,
        roles: [String],
        sites: [Site] = [],
        decisionDate: CivilDate,
        effectiveDate: CivilDate? = nil,
        expiry: ExpiryWish = .computed,
        consent: Consent,
        receivedOn: CivilDate? = nil,
        acceptedOn: CivilDate? = nil,
        clockStops: [ClockStop] = [],
        predecessor: String? = nil,
        dependsOn: [RelianceClaim] = [],
        reference: String? = nil,
        track: String? = nil,
        sizeRule: String? = nil,
        sizeEvidence: [SizeEvidence] = [],
        acceptedWarnings: [String] = []
    ) {
        self.programme = programme
        self.tier = tier
        self.name = name
        self.nameLatin = nameLatin
        self.legalForm = legalForm
        self.tradeNames = tradeNames
        self.country = country
        self.address = address
        self.identifiers = identifiers
        self.sizeClass = sizeClass
        self.roles = roles
        self.sites = sites
        self.decisionDate = decisionDate
        self.effectiveDate = effectiveDate
        self.expiry = expiry
        self.consent = consent
        self.receivedOn = receivedOn
        self.acceptedOn = acceptedOn
        self.clockStops = clockStops
        self.predecessor = predecessor
        self.dependsOn = dependsOn
        self.reference = reference
        self.track = track
        self.sizeRule = sizeRule
        self.sizeEvidence = sizeEvidence
        self.acceptedWarnings = acceptedWarnings
    }
}
