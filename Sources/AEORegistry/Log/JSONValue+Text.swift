import JOSE

extension JSONValue {
    /// A string, or null for nothing.
    static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
