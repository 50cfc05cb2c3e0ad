import AEOModel
import JOSE

extension ArrangementFact {
    /// Reads the body of the entry (`schemas/json/log-fact-arrangement.schema.json`).
    init(_ body: EntryFields) throws(EntryFault) {
        arrangement = try body.parsed("arrangement", ArrangementID.init(parsing:))
        change = try body.parsed("change", ArrangementChange.init(rawValue:))
        version = try body.count("version")
        digest = try body.digest("digest")
        length = try body.count("length")
        decision = try body.optional("decision") { text in
            let bytes = try Base64URL.decode(text)
            return bytes.count == 32 ? bytes : nil
        }
        officer = try body.optional("officer") { $0 }
    }

    var body: JSONObject {
        [
            "arrangement": .string(arrangement.text),
            "change": .string(change.rawValue),
            "version": .integer(Int64(version)),
            "digest": .string(Base64URL.encode(digest)),
            "length": .integer(Int64(length)),
            "decision": .text(decision.map(Base64URL.encode)),
            "officer": .text(officer),
        ]
    }
}
