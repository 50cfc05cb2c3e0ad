package import AEOModel

/// The parameters of `GET /v1/declaration`.
package struct DeclarationParameters: Sendable, Hashable {
    /// A certificate's number, a trader's number or a code on a declaration, as typed.
    package let number: String
    /// The office to which the goods are declared.
    package let relying: PartyCode
    /// Only this programme.
    package let programme: ProgrammeID?
    /// The legal moment.
    package let at: Moment?

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["number", "to", "programme", "at"])
        guard let number = query.value("number") else {
            throw BodyError(.missing, at: "number", "name a certificate or a trader by a number")
        }
        guard number.utf8.count <= 256, number.unicodeScalars.count <= 64 else {
            throw BodyError(.malformed, at: "number", "a number has 1 to 64 characters")
        }
        self.number = number
        guard let relying = try query.party("to") else {
            throw BodyError(.missing, at: "to", "name the country to which the goods are declared")
        }
        self.relying = relying
        programme = try query.programme("programme")
        at = try query.moment("at")
    }
}
