import AEOModel
import Testing

@Suite struct IdentifierSchemeTests {
    @Test(
        "An EORI is brought to its normal form",
        arguments: [
            ("NL123456789", "NL123456789"), ("nl 123 456 789", "NL123456789"), ("ＮＬ１２３４５６７８９", "NL123456789"),
            ("  DE1234567\n", "DE1234567"), ("DE\u{A0}123\u{2011}4567", "DE1234567"),
            ("\tGR123456789\t", "GR123456789"),
            ("XI123456789000", "XI123456789000"), ("DE\u{3000}12−34–567", "DE1234567"),
        ]
    )
    func eori(typed: String, value: String) throws {
        let parsed = try SampleSchemes.eori().parse(typed)
        #expect(parsed.identifier == TraderIdentifier(scheme: "EORI", value: value))
        #expect(parsed.doubts.isEmpty)
    }

    @Test(
        "An EORI of no member state is refused with the reason",
        arguments: [
            ("EL123456789", "GR"), ("GB123456789000", "Northern Ireland"),
            ("UK123456789000", "Northern Ireland"),
            ("CH123456789", "not a member state's EORI"), ("EU1234567", "not a member state's EORI"),
            ("US1234567", "not a member state's EORI"),
        ]
    )
    func prefix(typed: String, word: String) throws {
        let scheme = try SampleSchemes.eori()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error?.rule == "identifier-country")
        #expect(error?.description.contains("not a member state's EORI") == true)
        #expect(error?.description.contains(word) == true)
    }

    @Test(
        "What has not the form is refused with the pattern",
        arguments: [
            "N123", "NL1234567890123456", "NL", "1NL23456", "NL123_456", "=NL123456", "NL12345;6",
            "<b>NL1</b>", "NL1.23E+08",
        ]
    )
    func form(typed: String) throws {
        let scheme = try SampleSchemes.eori()
        #expect(
            throws: IdentifierError.patternMismatch(scheme: "EORI", pattern: scheme.pattern.text, hint: nil)
        ) {
            try scheme.parse(typed)
        }
    }

    @Test(
        "A letter O or I for a digit is named as the likely slip",
        arguments: ["1O1850043", "l01850043", "I0185oo43"]
    )
    func slip(typed: String) throws {
        let scheme = try SampleSchemes.rnc()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error?.rule == "identifier-pattern")
        #expect(error?.description.contains("letter O or I") == true)
    }

    @Test("Nothing is refused as empty", arguments: ["", " ", "\u{3000}", "\r\n", "- -", "\u{A0}\u{A0}"])
    func empty(typed: String) throws {
        let scheme = try SampleSchemes.eori()
        #expect(throws: IdentifierError.empty) { try scheme.parse(typed) }
    }

    @Test("A text no number can be is refused by its length", arguments: [65, 256, 257, 100_000])
    func tooLong(count: Int) throws {
        let scheme = try SampleSchemes.eori()
        #expect(throws: IdentifierError.tooLong(limit: 64)) {
            try scheme.parse(String(repeating: "A", count: count))
        }
    }

    @Test(
        "A wrong check digit is refused where the scheme has no exceptions",
        arguments: [
            "911100006000373410", "91110000600037341M", "91110000600037314L",
        ]
    )
    func rejected(typed: String) throws {
        let scheme = try SampleSchemes.uscc()
        #expect(throws: IdentifierError.checkDigit(scheme: "USCC")) { try scheme.parse(typed) }
    }

    @Test(
        "A wrong check digit is a doubt where genuine numbers fail it",
        arguments: ["101581601", "101850042"]
    )
    func doubted(typed: String) throws {
        let parsed = try SampleSchemes.rnc().parse(typed)
        #expect(parsed.identifier.value == typed)
        #expect(parsed.doubts == [.checkDigit(scheme: "RNC")])
        #expect(parsed.doubts.first?.rule == "identifier-check-digit")
        #expect(parsed.doubts.first?.description.contains("RNC") == true)
    }

    @Test(
        "Zeros that a spreadsheet removed are put back",
        arguments: [
            ("1561191000066", "001561191000066"), ("001561191000066", "001561191000066"),
            ("156 1191 0000 66", "001561191000066"),
        ]
    )
    func padded(typed: String, value: String) throws {
        let parsed = try SampleSchemes.ice().parse(typed)
        #expect(parsed.identifier.value == value)
        #expect(parsed.doubts.isEmpty)
    }

    @Test(
        "Nothing is put before what is not a number",
        arguments: ["A561191000066", "1.56119E+12", "0015611910000660"]
    )
    func notPadded(typed: String) throws {
        let scheme = try SampleSchemes.ice()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error?.rule == "identifier-pattern")
    }

    @Test(
        "Hong Kong's long form is cut to its first eight digits",
        arguments: [
            "12345678", "12345678-000-05-26-3", "12345678 000 05 26 3", "1234567800005263", "1234-5678",
            "１２３４５６７８－０００－０５－２６－３",
        ]
    )
    func longForm(typed: String) throws {
        #expect(try SampleSchemes.businessOfHongKong().parse(typed).identifier.value == "12345678")
    }

    @Test("Long forms are cut also where hyphens were stripped first")
    func longFormAfterStrip() throws {
        let scheme = try SampleSchemes.scheme(
            "BRN",
            "^[0-9]{8}$",
            [try SampleSchemes.strip(" -"), .keepFirst(8)]
        )
        #expect(try scheme.parse("12345678-000-05-26-3").identifier.value == "12345678")
    }

    @Test(
        "A digit too many is not cut away",
        arguments: [
            "123456789", "1234567890", "123456780000526", "12345678000052631", "12345678A", "12345678-A",
            "1234567-000", "12345678-/",
        ]
    )
    func notCut(typed: String) throws {
        let scheme = try SampleSchemes.businessOfHongKong()
        let error = #expect(throws: IdentifierError.self) { try scheme.parse(typed) }
        #expect(error?.rule == "identifier-pattern")
    }

    @Test("Japanese typing is understood", arguments: ["５８３５６７８２５６２４６", "5835678-256246", "5835ー678ー256246"])
    func japanese(typed: String) throws {
        #expect(try SampleSchemes.corporateOfJapan().parse(typed).identifier.value == "5835678256246")
    }

    @Test("Parsing what was parsed changes nothing")
    func idempotent() throws {
        let scheme = try SampleSchemes.uscc()
        let once = try scheme.parse("9111 0000-6000 37341l")
        #expect(try scheme.parse(once.identifier.value) == once)
        #expect(once.identifier.description == "USCC 91110000600037341L")
    }
}
