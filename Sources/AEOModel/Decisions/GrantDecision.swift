/// An application that the rules allow, with everything they produced.
public struct GrantDecision: Sendable, Hashable {
    /// The programme.
    public let programme: ProgrammeID
    /// The version of its rules that judged.
    public let rules: Int
    /// Whether that version came into force only after the decision.
    public let rulesAssumed: Bool
    /// The tier.
    public let tier: Tier
    /// The holder with normalised numbers, the main one first.
    public let holder: Holder
    /// The form of the main number used abroad.
    public let tin: String
    /// The main number itself.
    public let mainIdentifier: String
    /// The roles in the programme's order.
    public let roles: [String]
    /// The sites.
    public let sites: [Site]
    /// The day of the decision.
    public let decisionDate: CivilDate
    /// The first instant of the day of the decision.
    public let decidedAt: Instant
    /// The first day of effect.
    public let effectiveDate: CivilDate
    /// The first instant of effect.
    public let effectiveAt: Instant
    /// The last day of validity; `nil` for no end.
    public let expiryDate: CivilDate?
    /// The first instant after it.
    public let expiresAt: Instant?
    /// The holder's consent.
    public let consent: Consent
    /// The simplified way in.
    public let track: String?
    /// What the status rests on.
    public var reliances: [Reliance]
    /// The last day for the decision by the programme's rule; `nil` where it sets none or nothing says since when.
    public let decisionDue: CivilDate?
    /// The doubts that the officer set aside.
    public var acceptedWarnings: [String]
}
