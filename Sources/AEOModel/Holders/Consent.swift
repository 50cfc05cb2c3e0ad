/// What the holder allows to be shown and sent.
public struct Consent: Sendable, Hashable {
    /// Whether the public may see the holder.
    public let publication: Bool
    /// The partner countries that may receive the data; `*` alone for all.
    public let exchange: [String]

    /// Makes a consent.
    public init(publication: Bool, exchange: [String]) {
        self.publication = publication
        self.exchange = exchange
    }
}
