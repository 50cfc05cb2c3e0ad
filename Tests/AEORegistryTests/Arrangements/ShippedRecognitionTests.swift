import AEOModel
import AEORegistry
import Testing

/// Each reference programme with a partner that recognises it, decided on the shipped arrangements.
@Suite struct ShippedRecognitionTests {
    @Test("There is a row for each of the ten programmes")
    func complete() {
        #expect(RecognitionCase.all.map(\.programme) == Shelf.identities)
    }

    @Test("In order in every respect it is recognised", arguments: RecognitionCase.all)
    func recognised(row: RecognitionCase) throws {
        let answer = try row.answer()
        #expect(answer.outcome == .recognised, "\(answer.explanation)")
        #expect(answer.rule == .arrangement)
        #expect(answer.arrangement?.text == row.arrangement)
        #expect(answer.isProvisional == row.amendments.isEmpty, "of each a fact is only believed")
        #expect(answer.explanation.contains(row.arrangement), "\(answer.explanation)")
    }

    @Test("A tier that is left out is not recognised", arguments: RecognitionCase.all)
    func tier(row: RecognitionCase) throws {
        let shipped = try row.answer { $0.tier = row.refusedTier }
        #expect(shipped.outcome == row.shipped, "\(shipped.explanation)")
        if shipped.outcome == .unknown { #expect(shipped.cause == .tierUnknown) }
        let answer = try row.answer {
            $0.tier = row.refusedTier
            $0.isRefused = true
        }
        try expect(answer, .tierNotCovered, names: row.refusedTier)
    }

    @Test("A role that is left out is not recognised", arguments: RecognitionCase.all)
    func role(row: RecognitionCase) throws {
        try expect(row.answer { $0.role = row.refusedRole }, .roleNotCovered, names: row.refusedRole)
    }

    @Test("A direction of goods that is left out is not recognised", arguments: RecognitionCase.all)
    func direction(row: RecognitionCase) throws {
        try expect(row.answer { $0.direction = .transit }, .directionNotCovered, names: "transit")
    }

    @Test("Before the first day of operation it is not recognised", arguments: RecognitionCase.all)
    func before(row: RecognitionCase) throws {
        try expect(row.answer { $0.day = row.before }, .notOperative, names: row.arrangement)
    }

    @Test("A suspended holder is not recognised", arguments: RecognitionCase.all)
    func suspended(row: RecognitionCase) throws {
        try expect(row.answer { $0.status = .suspended }, .statusNotActive, names: "suspended")
    }

    @Test("A holder who withdrew the consent is not recognised", arguments: RecognitionCase.all)
    func consent(row: RecognitionCase) throws {
        try expect(row.answer { $0.consent = [] }, .consentMissing, names: row.relying)
    }

    @Test(
        "Signed, with no day of operation that anybody told us, is unknown",
        arguments: [
            ("DO", "DO-DGA", "STD", "BR"), ("MA", "MA-ADII", "SS", "EG"), ("ZA", "ZA-SARS", "L2", "HK"),
        ]
    )
    func signedOnly(authority: String, programme: String, tier: String, relying: String) throws {
        let answer = try StatusCase(authority: authority, programme: programme, tier: tier, relying: relying)
            .answer()
        #expect(answer.outcome == .unknown)
        #expect(answer.cause == .operativeDateUnknown, "\(answer.explanation)")
    }

    @Test("What is only negotiated is not recognised")
    func pending() throws {
        let answer = try StatusCase(authority: "NL", programme: "EU-AEO", tier: "AEOS", relying: "TR")
            .answer()
        try expect(answer, .notOperative, names: "EU-TR")
    }

    @Test(
        "What an agency or customs rely on at home is recognised",
        arguments: [
            StatusCase(authority: "NL", programme: "EU-AEO", tier: "AEOS", relying: "EU-AVSEC"),
            StatusCase(authority: "EU-AVSEC", programme: "EU-RA", tier: "KC", relying: "EU", kind: .agency),
            StatusCase(authority: "EU-AVSEC", programme: "EU-RA", tier: "RA", relying: "NL", kind: .agency),
            StatusCase(authority: "DO", programme: "DO-DGA", tier: "STD", relying: "DO-HEALTH"),
            StatusCase(authority: "CN", programme: "CN-GACC", tier: "ADV", relying: "CN-FOOD"),
        ]
    )
    func domestic(row: StatusCase) throws {
        let answer = try row.answer()
        #expect(answer.outcome == .recognised, "\(answer.explanation)")
        #expect(answer.rule == .arrangement)
        #expect(answer.isProvisional)
        #expect(!answer.benefits.isEmpty)
        let ended = try row.answer(status: .revoked)
        try expect(ended, .statusNotActive, names: "revoked")
        #expect(try row.answer(on: "2011-12-31").outcome == .notRecognised)
    }

    @Test("What an agency does not rely on at home is not recognised")
    func notDomestic() throws {
        let simplifier = StatusCase(authority: "NL", programme: "EU-AEO", tier: "AEOC", relying: "EU-AVSEC")
        try expect(simplifier.answer(), .tierNotCovered, names: "AEOC")
        let standard = StatusCase(authority: "DO", programme: "DO-DGA", tier: "STD", relying: "DO-DNCD")
        try expect(standard.answer(direction: .transit), .directionNotCovered, names: "transit")
        let simplified = StatusCase(authority: "DO", programme: "DO-DGA", tier: "SIMP", relying: "DO-DNCD")
        #expect(try simplified.answer().cause == .tierUnknown)
        let recommended = StatusCase(authority: "CN", programme: "CN-GACC", tier: "ADV", relying: "CN-FOOD")
        try expect(recommended.answer(direction: .import), .directionNotCovered, names: "import")
    }

    private func expect(
        _ answer: Recognition,
        _ rule: RecognitionRule,
        names word: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(answer.outcome == .notRecognised, "\(answer.explanation)", sourceLocation: location)
        #expect(answer.rule == rule, "\(answer.explanation)", sourceLocation: location)
        #expect(
            answer.explanation.contains(word),
            "\(word) in: \(answer.explanation)",
            sourceLocation: location
        )
        #expect(answer.benefits.isEmpty, sourceLocation: location)
    }
}
