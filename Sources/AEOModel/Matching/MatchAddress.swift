/// An address to compare with one that was typed in a single text.
public struct MatchAddress: Sendable, Hashable {
    /// Street, number and whatever else stands above the city.
    public let lines: [String]
    /// The town, where it stands apart.
    public let city: String?
    /// The code of the post, where it stands apart.
    public let postcode: String?

    /// Makes an address.
    public init(lines: [String], city: String? = nil, postcode: String? = nil) {
        self.lines = lines
        self.city = city
        self.postcode = postcode
    }
}
