package import AEOModel
package import JOSE

/// One question of `POST /v1/status:batch`.
package struct StatusLine: Sendable, Hashable {
    /// The most bytes of a line, without its line break.
    package static let limit = 8 << 10
    /// The most bytes of an `id` as written.
    package static let longestID = 256
    /// The media type of questions and answers, one JSON document on each line.
    package static let mediaType = "application/x-ndjson"

    /// The trader's number as typed, or the code on a declaration.
    package let number: String
    /// Whether the number is a code as it stands on a declaration.
    package let isDeclared: Bool
    /// Only this programme.
    package let programme: ProgrammeID?
    /// Only certificates for this role.
    package let role: String?
    /// The office whose recognition is asked for.
    package let relying: PartyCode?
    /// The direction of the goods as that office sees it.
    package let direction: GoodsDirection?
    /// The legal moment.
    package let at: Moment?
    /// The moment of knowledge.
    package let knownAt: KnowledgeMoment?

    /// Reads a line's object; `roleCodes` turns lower-case English role words into codes, and `relying` is the office for
    /// lines that name none.
    ///
    /// The member `id` is not read here: it is repeated as it was written (`LineID`).
    package init(
        _ object: JSONObject,
        roleCodes: [String: String],
        relying common: PartyCode? = nil
    ) throws(BodyError) {
        try Self.shape.check(object)
        let line = BodyReader(object)
        isDeclared = object["declared"] != nil
        guard !isDeclared || object["tin"] == nil else {
            throw BodyError(.malformed, at: "declared", "ask for tin or for declared, not for both")
        }
        number = try Self.number(line, isDeclared ? "declared" : "tin")
        relying = try line.optionalParty("relying") ?? common
        direction = object["direction"] == nil ? nil : try line.word("direction", of: GoodsDirection.allCases)
        guard direction == nil || relying != nil else {
            throw BodyError(.missing, at: "relying", "a direction of goods is one of the relying office")
        }
        programme = object["programme"] == nil ? nil : try line.programme()
        role = try line.optionalString("role").map { (text) throws(BodyError) in
            try RoleWords(codes: roleCodes).code(text, at: "role")
        }
        at = try line.optionalMoment("at")
        knownAt = try line.optionalKnowledge("known_at")
    }

    /// What a line may hold, and no more.
    package static let jsonLimits = JSONLimits(maxBytes: limit, maxDepth: 8, maxMembers: 64)

    private static let shape = BodyShape.object([
        "id": .value, "tin": .value, "declared": .value, "programme": .value, "role": .value,
        "relying": .value, "direction": .value, "at": .value, "known_at": .value,
    ])

    private static func number(_ line: BodyReader, _ name: String) throws(BodyError) -> String {
        let text = try line.string(name)
        guard !text.isEmpty, text.utf8.count <= 256, text.unicodeScalars.count <= BodyLimit.identifier else {
            throw BodyError(.malformed, at: name, "a number has 1 to \(BodyLimit.identifier) characters")
        }
        return text
    }
}
