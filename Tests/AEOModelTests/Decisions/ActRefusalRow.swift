import AEOModel
import Testing

/// An act that must be refused, with the acts before it and the rule.
struct ActRefusalRow: Sendable, CustomTestStringConvertible {
    let words: String
    let rule: RefusalRule
    let request: ActRequest
    let acts: [Act]
    let expires: Int?
    let parts: [Part]

    var testDescription: String { words }

    init(
        _ words: String,
        _ rule: RefusalRule,
        _ request: ActRequest,
        after acts: [Act] = [],
        expires: Int? = nil,
        parts: [Part] = []
    ) {
        self.words = words
        self.rule = rule
        self.request = request
        self.acts = acts
        self.expires = expires
        self.parts = parts
    }
}
