/// One direction of recognition within an arrangement: whose status counts for whom, and how far.
///
/// What is `nil` is not known; a question that turns on it is answered `unknown`, never guessed.
public struct ArrangementSide: Sendable, Hashable {
    /// Whose status it is; a union stands for its members of the day.
    public let issuing: [PartyCode]
    /// Who recognises it.
    public let relying: [PartyCode]
    /// The programmes accepted.
    public let programmes: [AcceptedProgramme]
    /// The roles covered.
    public let roles: RoleLimit?
    /// The directions of goods covered, as the relying office sees them.
    public let goods: Set<GoodsDirection>?
    /// The sites accepted, for agencies that rely on single premises; `nil` where sites do not matter.
    public let sites: String?
    /// Since when it is applied.
    public let operation: Operation
    /// What the holder must have agreed to.
    public let consent: ConsentRule?
    /// The day that counts.
    public let dateBasis: DateBasis?
    /// How lists are exchanged.
    public let exchange: ExchangeTerms?
    /// How the operator is declared.
    public let declaration: DeclarationForm?
    /// What it brings.
    public let benefits: [Benefit]
    /// Whether a fact that this direction turns on is not certain.
    public let isProvisional: Bool

    /// Makes a direction.
    public init(
        issuing: [PartyCode],
        relying: [PartyCode],
        programmes: [AcceptedProgramme],
        roles: RoleLimit?,
        goods: Set<GoodsDirection>?,
        sites: String? = nil,
        operation: Operation,
        consent: ConsentRule?,
        dateBasis: DateBasis?,
        exchange: ExchangeTerms?,
        declaration: DeclarationForm?,
        benefits: [Benefit],
        isProvisional: Bool
    ) {
        self.issuing = issuing
        self.relying = relying
        self.programmes = programmes
        self.roles = roles
        self.goods = goods
        self.sites = sites
        self.operation = operation
        self.consent = consent
        self.dateBasis = dateBasis
        self.exchange = exchange
        self.declaration = declaration
        self.benefits = benefits
        self.isProvisional = isProvisional
    }
}
