/// What to put on a declaration abroad so that a trader's status is found there.
public struct DeclarationText: Sendable, Hashable {
    /// Whether the status is recognised there, and under which arrangement.
    public let recognition: Recognition
    /// The exact text; `nil` where nothing is declared, or something is missing.
    public let text: String?
    /// What is missing, in words; `nil` where nothing is.
    public let missing: String?
    /// The pattern; `nil` when it is not known.
    public let pattern: DeclarationPattern?
    /// Where it goes, in words; `nil` when that is not known.
    public let place: String?

    /// Puts it together.
    public init(
        recognition: Recognition,
        text: String?,
        missing: String?,
        pattern: DeclarationPattern?,
        place: String?
    ) {
        self.recognition = recognition
        self.text = text
        self.missing = missing
        self.pattern = pattern
        self.place = place
    }
}
