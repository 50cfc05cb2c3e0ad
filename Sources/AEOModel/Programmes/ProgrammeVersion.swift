/// The rules of a programme as in force from a date until the next version.
public struct ProgrammeVersion: Sendable, Hashable {
    /// Its number, from 1.
    public let number: Int
    /// The first day of its force.
    public let inForceFrom: CivilDate
    /// The programme's name.
    public let name: String
    /// The offices that grant.
    public let issuers: [Issuer]
    /// The kinds of trader number, the main one first.
    public let schemes: [IdentifierScheme]
    /// How certificates are numbered.
    public let numbering: CertificateNumbering
    /// The grantable tiers.
    public let tiers: [Tier]
    /// Levels that are known but are no status.
    public let otherLevels: [String]
    /// The roles that may be named.
    public let roles: [String]
    /// Whether roles restrict; `nil` when not known.
    public let roleScope: RoleScope?
    /// How many certificates a holder may have; `nil` when not known, which limits nothing.
    public let perHolder: HolderLimit?
    /// The validity rule of tiers without one of their own.
    public let validity: Validity
    /// When grants take effect.
    public let effect: EffectRule
    /// The acts that take effect on receipt by the holder.
    public let onReceipt: [ActKind]
    /// Whether single sites can be suspended or ended.
    public let sitesFailAlone: Bool
    /// The reasons, SAFE letters included.
    public let reasons: [ReasonRule]
    /// The simplified ways in.
    public let tracks: [TrackRule]
    /// The yearly confirmation that goes with the programme's validity; `nil` when there is none or it is not known.
    public let attestation: AttestationRule?
    /// The years between reviews that go with the programme's validity; `nil` when not known.
    public let reviewYears: Int?
    /// How long an ending bars a new application.
    public let bar: BarRule
    /// What a move to another tier is.
    public let tierChange: TierChange
    /// How a status is renewed.
    public let renewal: RenewalRule
    /// Whether a suspension may have no end; `nil` when not known.
    public let suspensionMayBeOpen: Bool?
    /// The time for a decision; `nil` when not known.
    public let decisionDays: DecisionDays?
    /// What certificates may rely on.
    public let reliances: [RelianceRule]

    /// Makes a version; rules that are left out are not known.
    public init(
        number: Int,
        inForceFrom: CivilDate,
        name: String,
        issuers: [Issuer],
        schemes: [IdentifierScheme],
        numbering: CertificateNumbering,
        tiers: [Tier],
        otherLevels: [String],
        roles: [String],
        roleScope: RoleScope?,
        perHolder: HolderLimit?,
        validity: Validity,
        effect: EffectRule,
        onReceipt: [ActKind],
        sitesFailAlone: Bool,
        reasons: [ReasonRule],
        tracks: [TrackRule],
        attestation: AttestationRule? = nil,
        reviewYears: Int? = nil,
        bar: BarRule = BarRule(years: nil),
        tierChange: TierChange = .unknown,
        renewal: RenewalRule = RenewalRule(mode: .unknown, windowDays: nil, continuesWhilePending: nil),
        suspensionMayBeOpen: Bool? = nil,
        decisionDays: DecisionDays? = nil,
        reliances: [RelianceRule] = []
    ) {
        self.number = number
        self.inForceFrom = inForceFrom
        self.name = name
        self.issuers = issuers
        self.schemes = schemes
        self.numbering = numbering
        self.tiers = tiers
        self.otherLevels = otherLevels
        self.roles = roles
        self.roleScope = roleScope
        self.perHolder = perHolder
        self.validity = validity
        self.effect = effect
        self.onReceipt = onReceipt
        self.sitesFailAlone = sitesFailAlone
        self.reasons = reasons
        self.tracks = tracks
        self.attestation = attestation
        self.reviewYears = reviewYears
        self.bar = bar
        self.tierChange = tierChange
        self.renewal = renewal
        self.suspensionMayBeOpen = suspensionMayBeOpen
        self.decisionDays = decisionDays
        self.reliances = reliances
    }

    /// The tier of a code, if it is grantable.
    public func tier(_ code: String) -> Tier? { tiers.first { $0.code == code } }

    /// The validity rule of a tier.
    public func validity(of tier: Tier) -> Validity { tier.validity ?? validity }

    /// The yearly confirmation that a tier asks for; it belongs to the validity that counts for the tier.
    public func attestation(of tier: Tier) -> AttestationRule? {
        tier.validity == nil ? attestation : tier.attestation
    }

    /// The years between reviews of a tier; they belong to the validity that counts for the tier.
    public func reviewYears(of tier: Tier) -> Int? { tier.validity == nil ? reviewYears : tier.reviewYears }

    /// The time for the decision on an application: the track's own, the tier's own, or the programme's.
    public func decisionDays(of tier: Tier, track: TrackRule? = nil) -> DecisionDays? {
        track?.decisionDays ?? tier.decisionDays ?? decisionDays
    }

    /// What certificates of the programme may rely on by a code.
    public func reliance(_ kind: String) -> RelianceRule? { reliances.first { $0.kind == kind } }

    /// The track of a code.
    public func track(_ code: String) -> TrackRule? { tracks.first { $0.code == code } }

    /// The reason of a code.
    public func reason(_ code: String) -> ReasonRule? { reasons.first { $0.code == code } }

    /// The scheme of a code.
    public func scheme(_ code: String) -> IdentifierScheme? { schemes.first { $0.code == code } }
}
