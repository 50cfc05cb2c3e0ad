/// What a recognised operator gets from the relying office.
public struct Benefit: Sendable, Hashable {
    /// In words.
    public let text: String
    /// The letter of Article 7.7.3 of the WTO Trade Facilitation Agreement, `a` to `g`, where one fits.
    public let tfaLetter: String?
    /// Whether the source is sure of it.
    public let isCertain: Bool

    /// Makes a benefit.
    public init(text: String, tfaLetter: String?, isCertain: Bool) {
        self.text = text
        self.tfaLetter = tfaLetter
        self.isCertain = isCertain
    }
}
