/// An office that may grant under a programme, with the clock its days run by.
public struct Issuer: Sendable, Hashable {
    /// The authority's code: a country, or `EU` for the Union's own.
    public let country: CountryCode
    /// The name of its civil time zone in the IANA database.
    public let timeZone: String

    /// Makes an issuer.
    public init(country: CountryCode, timeZone: String) {
        self.country = country
        self.timeZone = timeZone
    }
}
