package import AEOModel

/// An officer's order that a partner's code names a trader.
package struct AliasOrder: Sendable {
    /// Whose code it is.
    package let party: PartyCode
    /// The kind of code, such as `MID` or `OBPC`.
    package let scheme: String
    /// The code as typed.
    package let value: String
    /// The trader, by the number used abroad as typed.
    package let tin: String
    /// The first day and the last; always and with no end where `nil`.
    package let from: CivilDate?
    package let until: CivilDate?

    package init(
        party: PartyCode,
        scheme: String,
        value: String,
        tin: String,
        from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.party = party
        self.scheme = scheme
        self.value = value
        self.tin = tin
        self.from = from
        self.until = until
    }
}
