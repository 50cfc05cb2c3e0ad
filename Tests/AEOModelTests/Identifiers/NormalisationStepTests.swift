import AEOModel
import Testing

@Suite struct NormalisationStepTests {
    @Test("The steps of a profile are known by name")
    func named() throws {
        #expect(try NormalisationStep.named("uppercase") == .uppercase)
        #expect(try NormalisationStep.named("pad-left", length: 8) == .padLeft(to: 8))
        #expect(try NormalisationStep.named("keep-first", length: 8) == .keepFirst(8))
        let set = try #require(ASCIISet(" -"))
        #expect(try NormalisationStep.named("strip", characters: " -") == .strip(set))
    }

    @Test(
        "A step that makes no sense is refused",
        arguments: [
            ("upper", nil, nil, SchemeDefinitionError.unknownStep("upper")),
            ("Strip", " ", nil, .unknownStep("Strip")),
            ("uppercase", " ", nil, .unexpectedParameter("characters", of: "uppercase")),
            ("uppercase", nil, 8, .unexpectedParameter("length", of: "uppercase")),
            ("strip", nil, nil, .missingParameter("characters", of: "strip")),
            ("strip", "", nil, .invalidParameter("characters", of: "strip")),
            ("strip", "–", nil, .invalidParameter("characters", of: "strip")),
            ("strip", " ", 3, .unexpectedParameter("length", of: "strip")),
            ("pad-left", nil, nil, .missingParameter("length", of: "pad-left")),
            ("pad-left", nil, 0, .invalidParameter("length", of: "pad-left")),
            ("pad-left", nil, 65, .invalidParameter("length", of: "pad-left")),
            ("keep-first", "0", 8, .unexpectedParameter("characters", of: "keep-first")),
            ("keep-first", nil, -1, .invalidParameter("length", of: "keep-first")),
        ] as [(String, String?, Int?, SchemeDefinitionError)]
    )
    func refused(name: String, characters: String?, length: Int?, reason: SchemeDefinitionError) {
        #expect(throws: reason) { try NormalisationStep.named(name, characters: characters, length: length) }
        #expect(!reason.description.isEmpty)
    }

    @Test("A set holds what was put in and nothing else")
    func set() throws {
        let set = try #require(ASCIISet("09AZaz -\u{0}\u{7F}"))
        let members = (UInt8.min...UInt8.max).filter(set.contains)
        #expect(members == Array("\u{0} -09AZaz\u{7F}".utf8))
        #expect(ASCIISet("é") == nil)
        #expect(ASCIISet().isEmpty)
    }
}
