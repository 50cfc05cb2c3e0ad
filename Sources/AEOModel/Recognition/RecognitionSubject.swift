/// The status whose recognition is asked for: a certificate of this registry, or a partner's record here, as it stood
/// at the instant asked about and as known then.
public struct RecognitionSubject: Sendable, Hashable {
    /// The programme.
    public var programme: ProgrammeID
    /// The authority that granted it.
    ///
    /// For another agency's scheme too this is the country; `kind` tells the two apart.
    public var authority: PartyCode
    /// Whether customs granted it, or another agency: customs rely on an agency's status by arrangement only.
    public var kind: ProgrammeKind
    /// The trader's number in the form used abroad.
    public var tin: String
    /// The numbers by scheme, the main one included.
    public var identifiers: [TraderIdentifier]
    /// The tier's code; `nil` when the partner's list does not say.
    public var tier: String?
    /// The tiers that a combined tier is made of.
    public var components: [String]
    /// What the programme's profile says of each tier's eligibility for mutual recognition; silent where not known.
    public var eligibility: [String: Bool]
    /// The roles on the certificate; `nil` when not known.
    public var roles: [String]?
    /// Whether they restrict.
    public var roleScope: RoleScope?
    /// The status.
    public var standing: Standing
    /// The consent.
    public var consent: HolderConsent
    /// Where the record comes from; `nil` for a certificate of this registry.
    public var provenance: Provenance?
    /// The name, where it may be used; wanted for declarations by name only.
    public var name: String?
    /// The day of the authorisation.
    public var authorisedOn: CivilDate?
    /// The codes that partners use for the trader: scheme and value, those that hold at the instant for the relying party.
    public var aliases: [TraderIdentifier]

    /// Makes a subject.
    public init(
        programme: ProgrammeID,
        authority: PartyCode,
        kind: ProgrammeKind = .aeo,
        tin: String,
        identifiers: [TraderIdentifier] = [],
        tier: String?,
        components: [String] = [],
        eligibility: [String: Bool] = [:],
        roles: [String]?,
        roleScope: RoleScope?,
        standing: Standing,
        consent: HolderConsent,
        provenance: Provenance? = nil,
        name: String? = nil,
        authorisedOn: CivilDate? = nil,
        aliases: [TraderIdentifier] = []
    ) {
        self.programme = programme
        self.authority = authority
        self.kind = kind
        self.tin = tin
        self.identifiers = identifiers
        self.tier = tier
        self.components = components
        self.eligibility = eligibility
        self.roles = roles
        self.roleScope = roleScope
        self.standing = standing
        self.consent = consent
        self.provenance = provenance
        self.name = name
        self.authorisedOn = authorisedOn
        self.aliases = aliases
    }
}
