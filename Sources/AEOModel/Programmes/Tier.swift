/// A level or kind of status that a programme grants.
public struct Tier: Sendable, Hashable {
    /// The code, such as `AEOF`.
    public let code: String
    /// Its name in words.
    public let name: String
    /// The tiers it is made of, when it is a combined one.
    public let components: [String]
    /// The tier that its holder must already have.
    public let requires: String?
    /// The roles it may be given for; `nil` for all of the programme's.
    public let roles: [String]?
    /// Its own validity; `nil` for the programme's.
    public let validity: Validity?
    /// The yearly confirmation that goes with its own validity.
    public let attestation: AttestationRule?
    /// The years between reviews that go with its own validity.
    public let reviewYears: Int?
    /// Its own time for the decision; `nil` for the programme's.
    public let decisionDays: DecisionDays?
    /// Whether partners recognise it where an arrangement does not speak of it; `nil` when not known.
    public let isEligible: Bool?

    /// Makes a tier.
    public init(
        code: String,
        name: String,
        components: [String],
        requires: String?,
        roles: [String]?,
        validity: Validity?,
        attestation: AttestationRule? = nil,
        reviewYears: Int? = nil,
        decisionDays: DecisionDays? = nil,
        isEligible: Bool? = nil
    ) {
        self.code = code
        self.name = name
        self.components = components
        self.requires = requires
        self.roles = roles
        self.validity = validity
        self.attestation = attestation
        self.reviewYears = reviewYears
        self.decisionDays = decisionDays
        self.isEligible = isEligible
    }

    /// The parts that a certificate of this tier has.
    public var parts: [Part] { components.map(Part.component) }
}
