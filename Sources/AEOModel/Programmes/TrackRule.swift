/// A way into a programme made for smaller firms.
///
/// Its lists hold only what the profile knows for sure; what it merely supposes is shown and not reckoned with.
public struct TrackRule: Sendable, Hashable {
    /// The code.
    public let code: String
    /// Its name in words.
    public let name: String
    /// The tiers it leads to; empty for all.
    public let tiers: [String]
    /// The size classes it is open to; empty for all.
    public let sizeClasses: [SizeClass]
    /// What the ordinary way asks for and this one does not, in words.
    public let waived: [String]
    /// What has to be handed in, in words.
    public let documents: [String]
    /// The codes of the papers that prove the size, such as `MSME-CERTIFICATE`.
    public let evidence: [String]
    /// Whether the size must last as long as the status; `nil` when not known.
    public let sizeForLife: Bool?
    /// What follows when the proof of size is lost: never an ending unless the profile says so.
    public let lostEvidence: LostEvidence
    /// Its own time for the decision; `nil` for the programme's.
    public let decisionDays: DecisionDays?

    /// Makes a track.
    public init(
        code: String,
        name: String = "",
        tiers: [String],
        sizeClasses: [SizeClass],
        waived: [String] = [],
        documents: [String] = [],
        evidence: [String] = [],
        sizeForLife: Bool? = nil,
        lostEvidence: LostEvidence = .workList,
        decisionDays: DecisionDays? = nil
    ) {
        self.code = code
        self.name = name
        self.tiers = tiers
        self.sizeClasses = sizeClasses
        self.waived = waived
        self.documents = documents
        self.evidence = evidence
        self.sizeForLife = sizeForLife
        self.lostEvidence = lostEvidence
        self.decisionDays = decisionDays
    }
}
