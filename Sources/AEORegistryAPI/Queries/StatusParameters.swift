package import AEOModel

/// The parameters of `GET /v1/status`.
package struct StatusParameters: Sendable, Hashable {
    /// The traders' numbers as typed, 1 to 100; empty when codes on declarations are asked for.
    package let tins: [String]
    /// Codes as they stand on declarations, 1 to 100; empty when numbers are asked for.
    package let declared: [String]
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
    /// Whether a signed receipt is wanted with each answer.
    package let wantsReceipt: Bool

    /// Reads the parameters; `roleCodes` turns lower-case English role words into codes.
    package init(_ query: QueryItems, roleCodes: [String: String]) throws(BodyError) {
        try query.check(
            known: [
                "tin", "declared", "programme", "role", "relying", "direction", "at", "known_at", "log_size",
                "receipt",
            ],
            repeatable: ["tin", "declared"]
        )
        tins = try Self.numbers("tin", in: query)
        declared = try Self.numbers("declared", in: query)
        guard !tins.isEmpty || !declared.isEmpty else {
            throw BodyError(.missing, at: "tin", "name at least one number")
        }
        guard tins.isEmpty || declared.isEmpty else {
            throw BodyError(.malformed, at: "declared", "ask for tin or for declared, not for both")
        }
        relying = try query.party("relying")
        direction = try query.value("direction").map { (text) throws(BodyError) in
            guard let direction = GoodsDirection(rawValue: text) else {
                throw BodyError(.malformed, at: "direction", "import, export or transit is wanted")
            }
            return direction
        }
        guard direction == nil || relying != nil else {
            throw BodyError(.missing, at: "relying", "a direction of goods is one of the relying office")
        }
        switch query.value("receipt") {
        case nil, "false": wantsReceipt = false
        case "true": wantsReceipt = true
        default: throw BodyError(.malformed, at: "receipt", "true or false is wanted")
        }
        guard !wantsReceipt || tins.count + declared.count == 1 else {
            throw BodyError(.tooMany, at: "receipt", "a receipt is for the answer on one number")
        }
        programme = try query.programme("programme")
        role = try query.value("role").map { (text) throws(BodyError) in
            try RoleWords(codes: roleCodes).code(text, at: "role")
        }
        at = try query.moment("at")
        let size = try query.integer("log_size", in: 0...999_999_999_999_999)
        let known = try query.knowledge("known_at")
        guard size == nil || known == nil else {
            throw BodyError(.malformed, at: "log_size", "state either known_at or log_size")
        }
        knownAt = known ?? size.map { .size(UInt64($0)) }
    }

    private static func numbers(_ name: String, in query: QueryItems) throws(BodyError) -> [String] {
        let numbers = query.values(name)
        guard numbers.count <= 100 else {
            throw BodyError(.tooMany, at: name, "at most 100 numbers go into one question")
        }
        for number in numbers
        where number.isEmpty || number.utf8.count > 256 || number.unicodeScalars.count > 64 {
            throw BodyError(.malformed, at: name, "a number has 1 to 64 characters")
        }
        return numbers
    }
}
