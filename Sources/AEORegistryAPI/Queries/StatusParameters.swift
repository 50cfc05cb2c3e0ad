package import AEOModel

/// The parameters of `GET /v1/status`.
package struct StatusParameters: Sendable, Hashable {
    /// The traders' numbers as typed, 1 to 100.
    package let tins: [String]
    /// Only this programme.
    package let programme: ProgrammeID?
    /// Only certificates for this role.
    package let role: String?
    /// The legal moment.
    package let at: Moment?
    /// The moment of knowledge.
    package let knownAt: KnowledgeMoment?

    /// Reads the parameters; `roleCodes` turns lower-case English role words into codes.
    package init(_ query: QueryItems, roleCodes: [String: String]) throws(BodyError) {
        try query.check(
            known: ["tin", "programme", "role", "at", "known_at", "log_size"],
            repeatable: ["tin"]
        )
        tins = query.values("tin")
        guard !tins.isEmpty else { throw BodyError(.missing, at: "tin", "name at least one number") }
        guard tins.count <= 100 else {
            throw BodyError(.tooMany, at: "tin", "at most 100 numbers go into one question")
        }
        for tin in tins where tin.isEmpty || tin.utf8.count > 256 || tin.unicodeScalars.count > 64 {
            throw BodyError(.malformed, at: "tin", "a number has 1 to 64 characters")
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
}
