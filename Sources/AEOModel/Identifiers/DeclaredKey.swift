/// One text under which a declared code may stand in an index: a candidate to look up, never a fact.
public struct DeclaredKey: Sendable, Hashable {
    /// Upper-case letters and digits only.
    public let text: String
    /// The two letters that were taken off the text: what is found counts only if it is of that country or union.
    public let territory: String?
    /// The kind of number that was typed before it, as in `USCC:9111…`: only a number of that kind counts.
    public let scheme: String?
    /// Whether a letter was read as the digit that it looks like: good for a proposal, never for an exact match.
    public let isGuess: Bool

    /// Makes a key.
    public init(_ text: String, territory: String? = nil, scheme: String? = nil, isGuess: Bool = false) {
        self.text = text
        self.territory = territory
        self.scheme = scheme
        self.isGuess = isGuess
    }
}
