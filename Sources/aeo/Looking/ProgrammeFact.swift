import JOSE

/// A fact of a programme's profile in words, never more certain than the profile says.
enum ProgrammeFact {
    private static let certain = ["known", "sourced"]
    /// Members that say where a fact comes from, not what it is.
    private static let provenance = ["source", "certainty", "as_of"]

    /// A value whose certainty is stated by the object around it.
    static func words(_ value: JSONValue?, of owner: JSONObject) -> String {
        words(value) + mark(owner)
    }

    /// A bare value, or an object that holds a fact with its certainty.
    static func words(_ value: JSONValue?) -> String {
        switch value {
        case nil, .null: return "not known"
        case .string(let text): return Printable.text(text)
        case .integer(let number): return "\(number)"
        case .double(let number): return "\(number)"
        case .bool(let flag): return flag ? "yes" : "no"
        case .array(let values): return values.map { words($0) }.joined(separator: ", ")
        case .object(let object):
            if let value = object["value"] {
                return value.isNull ? words(value) : words(value) + mark(object)
            }
            guard object["certainty"]?.stringValue != "unknown" else { return words(nil) }
            let members = object.filter { !provenance.contains($0.name) && !$0.value.isNull }
            let told = members.map { "\(Printable.text($0.name)) \(words($0.value))" }
            return told.joined(separator: ", ") + mark(object)
        }
    }

    /// The time for a decision.
    static func decisionDays(_ object: JSONObject) -> String {
        guard let days = object.number("days") else { return words(nil) }
        let more = object.number("extension_days").map { ", prolonged by up to \($0)" } ?? ""
        return "within \(days) days\(more)" + mark(object)
    }

    /// How long an ending bars a new application.
    static func bar(_ object: JSONObject) -> String {
        guard let years = object.number("years") else { return words(nil) }
        return "barred for \(years) years after an ending that bars it" + mark(object)
    }

    private static func mark(_ object: JSONObject) -> String {
        guard let certainty = object["certainty"]?.stringValue, !certain.contains(certainty) else {
            return ""
        }
        return " (\(Printable.text(certainty)))"
    }
}
