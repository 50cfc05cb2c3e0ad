import AEOModel
import Testing

@Suite(.enabled(if: ProgrammeFacts.isPresent, "the domain study is not beside the package"))
struct ProgrammeFactsTests {
    @Test("Every pattern of the domain study compiles, but the one with a letter outside ASCII")
    func patterns() throws {
        let programmes = try ProgrammeFacts.read()
        #expect(programmes.count == 19)
        for programme in programmes {
            let facts = programme.identifier
            let others =
                (facts.alternates ?? []) + [facts.mraCode, facts.certificateNumber].compactMap(\.self)
            for pattern in [facts.regex] + others.map(\.regex) {
                if programme.id == "MX-OEA" {
                    #expect(throws: IdentifierPatternError.self) { try IdentifierPattern(parsing: pattern) }
                } else {
                    #expect(throws: Never.self, "\(programme.id)") { try IdentifierPattern(parsing: pattern) }
                }
            }
        }
    }

    @Test("Valid examples pass, invalid ones are refused or doubted, exempt ones are doubted")
    func examples() throws {
        var count = 0
        for programme in try ProgrammeFacts.read() {
            guard let examples = programme.identifier.examples else { continue }
            let scheme = try scheme(programme)
            for text in examples.valid {
                #expect(try scheme.parse(text).doubts == [], "\(programme.id) \(text)")
            }
            for text in examples.invalid {
                let parsed = try? scheme.parse(text)
                #expect(parsed?.doubts != [], "\(programme.id) \(text)")
            }
            for text in examples.exempt ?? [] {
                #expect(try scheme.parse(text).doubts == [.checkDigit(scheme: programme.id)])
            }
            count += examples.valid.count + examples.invalid.count
        }
        #expect(count >= 25)
    }

    private func scheme(_ programme: ProgrammeFacts) throws -> IdentifierScheme {
        let facts = programme.identifier
        var check: CheckDigitAlgorithm?
        var policy = CheckDigitPolicy.reject
        if case .rule(let algorithm, let alphabet, let weights, let name) = facts.check, name != "none" {
            check = try .named(algorithm, alphabet: alphabet, weights: weights)
            policy = try #require(CheckDigitPolicy(rawValue: name))
        }
        return try SampleSchemes.scheme(
            programme.id,
            facts.regex,
            [.uppercase, try SampleSchemes.strip(" -")],
            check: check,
            policy: policy
        )
    }
}
