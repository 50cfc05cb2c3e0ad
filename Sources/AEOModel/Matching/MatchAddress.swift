/// An address to compare with one that was typed in a single text.
public struct MatchAddress: Sendable, Hashable {
    /// Street, number and whatever else stands above the city.
    public let lines: [String]
    public let city: String?
    public let postcode: String?

    /// Makes an address.
    public init(lines: [String], city: String? = nil, postcode: String? = nil) {
        self.lines = lines
        self.city = city
        self.postcode = postcode
    }
}
