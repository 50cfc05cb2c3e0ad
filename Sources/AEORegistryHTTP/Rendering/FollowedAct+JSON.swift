import AEOModel
import AEORegistry
import JOSE

extension FollowedAct {
    /// What an act brings about on a certificate that rests on its own.
    var json: JSONValue {
        [
            "certificate_number": .string(certificateNumber),
            "programme": .string(programme.text),
            "effect": .string(effect.rawValue),
            "act": .optional(kind?.rawValue),
            "act_id": .optional(act?.description),
        ]
    }
}
