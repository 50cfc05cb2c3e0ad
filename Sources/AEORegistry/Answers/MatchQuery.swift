package import AEOModel

/// Whom somebody looks for: a code, a name, an address.
package struct MatchQuery: Sendable {
    /// A code as it stands on a declaration.
    package var declared: String?
    package let name: String?
    /// An address in one text.
    package var address: String?
    package var country: CountryCode?
    /// Whose codes for traders count; everybody's when `nil`.
    package var relying: PartyCode?
    /// The instant at which codes must hold; now when `nil`.
    package var at: Instant?
    /// At most so many candidates, 1 to 50.
    package var limit: Int
    /// Whose eyes the answer is for; never the public's.
    package var view: RecognitionView
    /// The name as it is compared.
    let folded: FoldedText?

    package init(
        declared: String? = nil,
        name: String? = nil,
        address: String? = nil,
        country: CountryCode? = nil,
        relying: PartyCode? = nil,
        at: Instant? = nil,
        limit: Int = 10,
        view: RecognitionView
    ) {
        self.declared = declared
        self.name = name
        self.address = address
        self.country = country
        self.relying = relying
        self.at = at
        self.limit = limit
        self.view = view
        folded = name.map { FoldedText($0) }
    }
}
