/// Where a holder or a site is.
public struct PostalAddress: Sendable, Hashable {
    /// The lines above the town, one to six.
    public let lines: [String]
    /// The town.
    public let city: String?
    /// The postal code.
    public let postcode: String?
    /// The country.
    public let country: CountryCode

    /// Makes an address.
    public init(lines: [String], city: String?, postcode: String?, country: CountryCode) {
        self.lines = lines
        self.city = city
        self.postcode = postcode
        self.country = country
    }
}
