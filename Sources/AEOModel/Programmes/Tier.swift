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

    /// Makes a tier.
    public init(
        code: String,
        name: String,
        components: [String],
        requires: String?,
        roles: [String]?,
        validity: Validity?
    ) {
        self.code = code
        self.name = name
        self.components = components
        self.requires = requires
        self.roles = roles
        self.validity = validity
    }

    /// The parts that a certificate of this tier has.
    public var parts: [Part] { components.map(Part.component) }
}
