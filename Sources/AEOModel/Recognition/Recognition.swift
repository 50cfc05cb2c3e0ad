/// The answer: whether a relying office recognises a status, on what ground, and what follows (DESIGN.md §2).
public struct Recognition: Sendable, Hashable {
    /// The answer in one word.
    public var outcome: RecognitionOutcome
    /// The arrangement that decided; `nil` in the own territory, and where there is none.
    public var arrangement: ArrangementID?
    /// Every arrangement under which the status is recognised, the one named included, in the order of identities;
    /// empty unless recognised.
    public var covering: [ArrangementID]
    /// The rule that decided; `nil` for `unknown`.
    public var rule: RecognitionRule?
    /// What is not known; `nil` unless the answer is `unknown`.
    public var cause: RecognitionCause?
    /// The answer in words, for an officer, a trader and a court alike; names no reason of a suspension or ending.
    public var explanation: String
    /// What the relying office treats the tier as.
    public var mappedTier: String?
    /// What it brings; empty unless recognised.
    public var benefits: [Benefit]
    /// The exact text for a declaration; `nil` where nothing is declared or a part of it is not known.
    public var declareAs: String?
    /// The day that counts.
    public var dateBasis: DateBasis?
    /// Whether a fact that the answer turns on is not certain.
    public var isProvisional: Bool
    /// Whether it rests on data that are older than agreed, or whose age nobody has limited.
    public var isStale: Bool
    /// The age in seconds of the partner's data it rests on; 0 for this registry's own.
    public var ageSeconds: Int64

    /// Makes an answer.
    public init(
        outcome: RecognitionOutcome,
        arrangement: ArrangementID? = nil,
        covering: [ArrangementID] = [],
        rule: RecognitionRule? = nil,
        cause: RecognitionCause? = nil,
        explanation: String,
        mappedTier: String? = nil,
        benefits: [Benefit] = [],
        declareAs: String? = nil,
        dateBasis: DateBasis? = nil,
        isProvisional: Bool = false,
        isStale: Bool = false,
        ageSeconds: Int64 = 0
    ) {
        self.outcome = outcome
        self.arrangement = arrangement
        self.covering = covering
        self.rule = rule
        self.cause = cause
        self.explanation = explanation
        self.mappedTier = mappedTier
        self.benefits = benefits
        self.declareAs = declareAs
        self.dateBasis = dateBasis
        self.isProvisional = isProvisional
        self.isStale = isStale
        self.ageSeconds = ageSeconds
    }
}
