import AEOModel
import Testing

@Suite struct LookAlikeTests {
    @Test(
        "A look-alike is refused with its code point, its Latin twin and its place",
        arguments: [
            ("N\u{410}123", "U+0410", "A", 2), ("\u{415}L123", "U+0415", "E", 1),
            ("NL12\u{41E}3", "U+041E", "O", 5),
            ("\u{420}L123", "U+0420", "P", 1), ("\u{421}Z123", "U+0421", "C", 1),
            ("\u{422}R", "U+0422", "T", 1),
            ("D\u{395}12", "U+0395", "E", 2), ("\u{39D}L12", "U+039D", "N", 1),
            ("P\u{3A4}1", "U+03A4", "T", 2),
            ("nl\u{43E}1", "U+043E", "o", 3), ("NL\u{417}1", "U+0417", "3", 3),
            ("\u{397}R1", "U+0397", "H", 1),
            ("NL\u{3BF}", "U+03BF", "o", 3), ("N\u{131}1", "U+0131", "i", 2),
            (" \u{425}I1", "U+0425", "X", 2),
        ]
    )
    func refused(typed: String, character: String, twin: String, position: Int) throws {
        let scheme = try SampleSchemes.eori()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error == .lookAlike(character: character, looksLike: twin, position: position))
        #expect(error?.rule == "identifier-look-alike")
        #expect(
            error?.description
                == "character \(position) is \(character), which only looks like the Latin \(twin): type it anew"
        )
    }

    @Test(
        "Invisible, control and other foreign characters are refused by code point",
        arguments: [
            ("NL\u{200B}123", "U+200B", 3), ("NL123\u{200D}", "U+200D", 6), ("\u{FEFF}NL123", "U+FEFF", 1),
            ("NL\u{202E}123", "U+202E", 3),
            ("NL\u{2066}123", "U+2066", 3), ("NL\u{AD}123", "U+00AD", 3), ("NL\u{0}123", "U+0000", 3),
            ("NL\t123", "U+0009", 3),
            ("NL1\n23", "U+000A", 4), ("NL\u{7F}123", "U+007F", 3), ("NL\u{85}123", "U+0085", 3),
            ("NL\u{2028}123", "U+2028", 3),
            ("NLé", "U+00E9", 3), ("NL١٢٣", "U+0661", 3), ("NL²", "U+00B2", 3), ("NL中", "U+4E2D", 3),
            ("NL😀", "U+1F600", 3),
            ("NL\u{E0041}1", "U+E0041", 3), ("N\u{301}L1", "U+0301", 2), ("NL№1", "U+2116", 3),
            ("NL１\u{200E}", "U+200E", 4),
            ("ÑAB", "U+00D1", 1),
        ]
    )
    func unexpected(typed: String, character: String, position: Int) throws {
        let scheme = try SampleSchemes.eori()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error == .unexpectedCharacter(character: character, position: position))
        #expect(error?.rule == "identifier-characters")
    }
}
