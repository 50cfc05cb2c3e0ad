import AEOModel
import JOSE

extension Benefit {
    /// A benefit in an answer on recognition.
    var json: JSONObject {
        ["text": .string(text), "tfa_7_7": .optional(tfaLetter), "certain": .bool(isCertain)]
    }
}
