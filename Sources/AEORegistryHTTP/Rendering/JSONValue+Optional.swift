import AEOModel
import AEORegistry
import JOSE

extension JSONValue {
    /// A string, or null for none.
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A legal instant as its authority reads it, or null for none.
    static func legal(_ instant: Instant?, in zone: CivilZone) -> JSONValue {
        optional(instant.map(zone.printed))
    }

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
