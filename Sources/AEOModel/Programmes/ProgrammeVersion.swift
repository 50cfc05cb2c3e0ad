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

    /// Makes a version.
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
        tracks: [TrackRule]
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
    }

    /// The tier of a code, if it is grantable.
    public func tier(_ code: String) -> Tier? { tiers.first { $0.code == code } }

    /// The validity rule of a tier.
    public func validity(of tier: Tier) -> Validity { tier.validity ?? validity }

    /// The reason of a code.
    public func reason(_ code: String) -> ReasonRule? { reasons.first { $0.code == code } }

    /// The scheme of a code.
    public func scheme(_ code: String) -> IdentifierScheme? { schemes.first { $0.code == code } }
}
