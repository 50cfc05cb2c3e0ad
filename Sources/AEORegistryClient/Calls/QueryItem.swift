import AEORegistryAPI

/// One name and value of a URL's query.
public struct QueryItem: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value, not encoded.
    public let value: String

    /// Names a value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// The query of a URL with its question mark; nothing when there are no items.
    static func text(_ items: [QueryItem]) -> String {
        guard !items.isEmpty else { return "" }
        let pairs = items.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }
        return "?" + pairs.joined(separator: "&")
    }
}
