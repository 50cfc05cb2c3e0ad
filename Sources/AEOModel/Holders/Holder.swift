/// The trader that a certificate is for.
public struct Holder: Sendable, Hashable {
    /// The name as registered, in its own script.
    public let name: String
    /// The name in Latin letters.
    public let nameLatin: String?
    /// The legal form.
    public let legalForm: String?
    /// Other names it trades under.
    public let tradeNames: [String]
    /// Where it is established.
    public let country: CountryCode
    /// Its address.
    public let address: PostalAddress
    /// Its numbers, normalised, the programme's main one first.
    public let identifiers: [TraderIdentifier]
    /// How large it is.
    public let sizeClass: SizeClass?

    /// Makes a holder.
    public init(
        name: String,
        nameLatin: String?,
        legalForm: String?,
        tradeNames: [String],
        country: CountryCode,
        address: PostalAddress,
        identifiers: [TraderIdentifier],
        sizeClass: SizeClass?
    ) {
        self.name = name
        self.nameLatin = nameLatin
        self.legalForm = legalForm
        self.tradeNames = tradeNames
        self.country = country
        self.address = address
        self.identifiers = identifiers
        self.sizeClass = sizeClass
    }
}
