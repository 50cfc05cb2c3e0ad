import AEOModel
import JOSE

extension DeclarationText {
    /// What to put on a declaration (`schemas/json/declaration.schema.json`).
    var json: JSONObject {
        [
            "text": .optional(text),
            "pattern": .optional(pattern?.rawValue),
            "place": .optional(place),
            "arrangement": .optional(recognition.arrangement?.text),
            "provisional": .bool(recognition.isProvisional),
            "missing": .optional(missing),
            "recognition": .string(recognition.outcome.rawValue),
        ]
    }
}
