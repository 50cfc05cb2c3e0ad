import AEOModel
import AEORegistry
import JOSE

extension JSONValue {
    /// A string, or null for none.
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// An instant as text, or null for none.
    static func instant(_ instant: Instant?) -> JSONValue { optional(instant?.rfc3339) }

    /// A size or an index.
    static func count(_ count: UInt64) -> JSONValue { .integer(Int64(clamping: count)) }

    /// An array of strings.
    static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension JSONObject {
    /// Adds what an answer was made from.
    mutating func add(_ knowledge: Knowledge) {
        self["known_at"] = .string(knowledge.knownAt.rfc3339)
        self["log_size"] = .count(knowledge.logSize)
        if knowledge.isCapped { self["known_at_capped"] = true }
    }
}
