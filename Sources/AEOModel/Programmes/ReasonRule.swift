/// A reason code of a programme and what follows from it.
public struct ReasonRule: Sendable, Hashable {
    /// The code.
    public let code: String
    /// Its meaning in words.
    public let text: String
    /// The SAFE Framework criterion A–M that it maps to, if any.
    public let safe: String?
    /// The acts it may be given for, by their words; empty for all.
    ///
    /// Some belong to later versions of this program.
    public let acts: [String]
    /// The longest suspension it allows, in days.
    public let maxDays: Int?
    /// The parts that it usually hits: a hint, never a limit.
    public let parts: [String]
    /// Whether an ending for it bars a new application for a time; `nil` when not known.
    public let startsBar: Bool?
    /// Whether partners may be told of it; `nil` when not known.
    public let isShareable: Bool?

    /// Makes a reason.
    public init(
        code: String,
        text: String,
        safe: String?,
        acts: [String],
        maxDays: Int?,
        parts: [String],
        startsBar: Bool? = nil,
        isShareable: Bool? = nil
    ) {
        self.code = code
        self.text = text
        self.safe = safe
        self.acts = acts
        self.maxDays = maxDays
        self.parts = parts
        self.startsBar = startsBar
        self.isShareable = isShareable
    }
}
