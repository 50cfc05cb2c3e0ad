import AEOModel
import AEORegistry
import Testing

/// What an application says of the holder, judged by the shipped profiles.
@Suite struct GrantHolderTests {
    private func rule(
        _ programme: String,
        _ change: (inout ApplicationForm) throws -> Void
    ) throws -> Refusal? {
        let candidate = try Candidate.of(programme)
        var form = try candidate.form()
        try change(&form)
        return #expect(throws: Refusal.self) { try candidate.judge(form) }
    }

    private func numbered(_ programme: String, _ value: String) throws -> RefusalRule? {
        try rule(programme) {
            $0.identifiers = [TraderIdentifier(scheme: $0.identifiers[0].scheme, value: value)]
        }?.rule
    }

    @Test("A number that its scheme refuses is refused by the rule it breaks")
    func numbers() throws {
        #expect(try numbered("EU-AEO", "12345678") == .identifierPattern)
        #expect(try numbered("EU-AEO", "EL123456789") == .identifierCountry)
        #expect(try numbered("EU-AEO", "  ") == .identifierEmpty)
        #expect(try numbered("EU-AEO", "NL123456789€") == .identifierCharacters)
        #expect(try numbered("NZ-SES", "9429046393921") == .identifierCheckDigit)
        #expect(try numbered("CN-GACC", "911100006000373411") == .identifierCheckDigit)
    }

    @Test("Where genuine numbers fail the check a wrong digit is only a doubt")
    func doubtedNumber() throws {
        let refusal = try rule("DO-DGA") {
            $0.identifiers = [TraderIdentifier(scheme: "RNC", value: "101850044")]
        }
        #expect(refusal?.rule == .identifierCheckDigit)
        #expect(refusal?.isAcceptable == true)
        let candidate = try Candidate.of("DO-DGA") {
            $0.value = "101850044"
            $0.accepting = ["identifier-check-digit"]
        }
        #expect(try candidate.judge().acceptedWarnings == ["identifier-check-digit"])
    }

    @Test("A wrong digit that the scheme rejects cannot be accepted")
    func rejectedNumber() throws {
        let candidate = try Candidate.of("NZ-SES") {
            $0.value = "9429046393921"
            $0.accepting = ["identifier-check-digit"]
        }
        #expect(throws: Refusal.self) { try candidate.judge() }
    }

    @Test("Schemes are those of the programme, each once, the main one among them")
    func schemes() throws {
        let unknown = try rule("EU-AEO") {
            $0.identifiers.append(TraderIdentifier(scheme: "VAT", value: "1"))
        }
        #expect(unknown?.rule == .identifierScheme)
        let twice = try rule("EU-AEO") { $0.identifiers.append($0.identifiers[0]) }
        #expect(twice?.rule == .identifierDuplicate)
        #expect(try rule("EU-AEO") { $0.identifiers = [] }?.rule == .identifierMainMissing)
        let other = try rule("NZ-SES") {
            $0.identifiers = [TraderIdentifier(scheme: "CLIENT-CODE", value: "12345678A")]
        }
        #expect(other?.rule == .identifierMainMissing)
    }

    @Test("The main number comes first whatever the order of typing")
    func mainFirst() throws {
        let candidate = try Candidate.of("NZ-SES")
        var form = try candidate.form()
        form.identifiers.insert(TraderIdentifier(scheme: "CLIENT-CODE", value: "12345678A"), at: 0)
        #expect(try candidate.judge(form).holder.identifiers.map(\.scheme) == ["NZBN", "CLIENT-CODE"])
    }

    @Test("A holder from outside the programme's territory is doubted")
    func country() throws {
        let refusal = try rule("EU-AEO") { $0.country = try CountryCode(parsing: "NO") }
        #expect(refusal?.rule == .holderCountry)
        #expect(refusal?.isAcceptable == true)
    }

    @Test("Sites have a code each")
    func sites() throws {
        let site = Site(code: "A", name: nil, address: nil, roles: [])
        #expect(try rule("EU-AEO") { $0.sites = [site, site] }?.rule == .siteDuplicate)
    }

    @Test("An application without a role is refused")
    func noRole() throws {
        #expect(try rule("EU-AEO") { $0.roles = [] }?.rule == .roleMissing)
    }

    @Test("A track is open to its tiers and sizes only")
    func tracks() throws {
        #expect(try rule("EU-AEO") { $0.track = "MSME" }?.rule == .trackNotOpen)
        #expect(try rule("IN-CBIC") { $0.track = "MSME" }?.rule == .trackNotOpen)
        let large = try rule("IN-CBIC") {
            $0.track = "MSME"
            $0.sizeClass = .large
        }
        #expect(large?.rule == .trackNotOpen)
        let wrongTier = try rule("MA-ADII") {
            $0.track = "CATEGORY-B"
            $0.sizeClass = .small
        }
        #expect(wrongTier?.rule == .trackNotOpen)
        let candidate = try Candidate.of("IN-CBIC")
        var form = try candidate.form()
        form.track = "MSME"
        form.sizeClass = .small
        #expect(try candidate.judge(form).track == "MSME")
    }
}
