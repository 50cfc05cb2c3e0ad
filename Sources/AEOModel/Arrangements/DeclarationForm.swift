/// How an operator of the other side is declared to the relying office.
public struct DeclarationForm: Sendable, Hashable {
    /// The pattern.
    public let pattern: DeclarationPattern
    /// The exact text, with placeholders: `{tin}`, `{identifier:SCHEME}`, `{alias:SCHEME}`, `{name}`,
    /// `{authorised_on}`; empty for the pattern `none`.
    public let template: String
    /// Where it goes, in words.
    public let place: String?

    /// Makes a form.
    public init(pattern: DeclarationPattern, template: String, place: String?) {
        self.pattern = pattern
        self.template = template
        self.place = place
    }
}
