import Testing

@testable import AEOModel

@Suite struct DeclaredCodesTests {
    /// What is typed, and a text that must be among its candidates.
    private static let found: [(typed: String, text: String)] = [
        ("NL123456789", "NL123456789"),
        (" nl 123-456.789 ", "NL123456789"),
        ("ＮＬ１２３４５６７８９", "NL123456789"),
        ("NL\u{A0}123\u{2011}456\u{3000}789", "NL123456789"),
        ("EORI NL123456789", "NL123456789"),
        ("EORINL123456789", "NL123456789"),
        ("eori: nl123456789", "NL123456789"),
        ("EORI no. NL123456789", "NL123456789"),
        ("AEOCN1234567890", "AEOCN1234567890"),
        ("CN1234567890", "AEOCN1234567890"),
        ("AEO CN 123 456 7890", "AEOCN1234567890"),
        ("aeo-cn-1234567890", "CN1234567890"),
        ("AEO Code CN1234567890", "AEOCN1234567890"),
        ("AEOSG199912345A", "SG199912345A"),
        ("SG199912345A", "AEOSG199912345A"),
        ("TW123456789", "TW123456789"),
        ("AEO<TW123456789>", "TW123456789"),
        ("AEO + <TW 123456789>", "TW123456789"),
        ("JP5835678256246", "JP5835678256246"),
        ("5835678256246", "5835678256246"),
        ("OEA DO101850043", "DO101850043"),
        ("EL123456789", "GR123456789"),
        ("UK123456789000", "GB123456789000"),
        ("XI123456789000", "XI123456789000"),
        ("NLAEOF-000000001", "NLAEOF000000001"),
        ("Certificate no. NLAEOF000000001", "NLAEOF000000001"),
        ("ZA12345", "ZA00012345"),
        ("AEOZA12345", "ZA00012345"),
        ("MA1561191000066", "MA001561191000066"),
        ("ID13121660091000", "ID013121660091000"),
        ("ID013121660091000", "ID0013121660091000"),
        ("ID0013121660091000", "ID013121660091000"),
    ]

    @Test("Every usual way of writing a code leads to it", arguments: found)
    func usual(typed: String, text: String) throws {
        let keys = try DeclaredCodes.keys(of: typed)
        #expect(keys.contains { $0.text == text && $0.territory == nil && !$0.isGuess })
    }

    @Test("What was typed stands first among the candidates")
    func first() throws {
        #expect(try DeclaredCodes.keys(of: "cn 1234567890").first == DeclaredKey("CN1234567890"))
        #expect(try DeclaredCodes.keys(of: "12345").first == DeclaredKey("12345"))
        let named = try DeclaredCodes.keys(of: "USCC:9111 0000 6000 3734 1L")
        #expect(named.first == DeclaredKey("91110000600037341L", scheme: "USCC"))
        #expect(try DeclaredCodes.keys(of: "mid NLTUL1ROT").first == DeclaredKey("NLTUL1ROT", scheme: "MID"))
        #expect(try !DeclaredCodes.keys(of: "OBPC:NLTUL1ROT").contains(DeclaredKey("NLTUL1ROT")))
    }

    @Test("Without its country's letters a number counts for that country only")
    func territory() throws {
        let keys = try DeclaredCodes.keys(of: "CN1234567890")
        #expect(keys.contains(DeclaredKey("1234567890", territory: "CN")))
        #expect(!keys.contains(DeclaredKey("1234567890")))
        #expect(try DeclaredCodes.keys(of: "ZA12345").contains(DeclaredKey("00012345", territory: "ZA")))
        #expect(try DeclaredCodes.keys(of: "12345").contains(DeclaredKey("00012345", territory: "ZA")))
        #expect(try !DeclaredCodes.keys(of: "12345").contains(DeclaredKey("00012345")))
    }

    @Test(
        "Codes that differ are never folded into one",
        arguments: [
            ("NL12345", "NL0012345"), ("NL0012345", "NL12345"), ("XI123456789000", "GB123456789000"),
            ("GB123456789000", "XI123456789000"), ("QQ123456789", "123456789"), ("AB12", "12"),
            ("NL123456789", "DE123456789"), ("CN1234567890", "CN123456789"), ("TINA1234", "A1234X"),
            ("SG199912345A", "SG199912345"), ("GR123456789", "EL123456789"), ("ZA123", "ZA00000123"),
            ("NL123O", "NL1230"), ("NL", "AEONL"),
        ]
    )
    func different(typed: String, text: String) throws {
        #expect(try !DeclaredCodes.keys(of: typed).contains { $0.text == text && !$0.isGuess })
    }

    @Test("A letter that looks like a digit gives a proposal and no more")
    func guess() throws {
        let keys = try DeclaredCodes.keys(of: "NL1O34567B9I")
        #expect(keys.last == DeclaredKey("NL1034567B91", isGuess: true))
        #expect(try !DeclaredCodes.keys(of: "IOTA").contains { $0.isGuess })
        #expect(try !DeclaredCodes.keys(of: "NL123456789").contains { $0.isGuess })
    }

    @Test(
        "Letters of other scripts that look Latin are refused by name",
        arguments: [
            ("N\u{41B}123", false), ("\u{410}EOCN123", true), ("\u{39F}EA123", true), ("CN123\u{417}", true),
        ]
    )
    func lookAlike(typed: String, isTwin: Bool) {
        let error = #expect(throws: IdentifierError.self) { try DeclaredCodes.keys(of: typed) }
        #expect(error?.rule == (isTwin ? "identifier-look-alike" : "identifier-characters"))
        #expect(error?.description.contains("U+04") == true || error?.description.contains("U+03") == true)
    }

    @Test(
        "Nothing, too much and stray characters are refused",
        arguments: [
            ("", "identifier-empty"), (" - . ", "identifier-empty"), ("<>", "identifier-empty"),
            (String(repeating: "1", count: 65), "identifier-too-long"),
            (String(repeating: " ", count: 300), "identifier-too-long"),
            ("NL123\u{0}456", "identifier-characters"), ("NL123=456", "identifier-characters"),
            ("NL123\n456", "identifier-characters"), ("NL%31", "identifier-characters"),
            ("NL\u{200F}123", "identifier-characters"), ("東京123", "identifier-characters"),
            ("1.23E+14\u{7F}", "identifier-characters"), ("NL'; DROP TABLE a;--$", "identifier-characters"),
        ]
    )
    func refused(typed: String, rule: String) {
        let error = #expect(throws: IdentifierError.self) { try DeclaredCodes.keys(of: typed) }
        #expect(error?.rule == rule)
    }

    @Test("Whatever is typed, the candidates are few, plain and not repeated")
    func bounded() throws {
        for typed in [
            "AEO OEA EORI TIN ID ID ID 12345", "A:B:C:D:1", "TIN:ID:12345", "EORI EORI EORI",
            "AEOAEOAEOAEO1234",
            "ID12345678O1234", String(repeating: "AEO ", count: 21) + "X",
        ] {
            let keys = try DeclaredCodes.keys(of: typed)
            #expect((1...DeclaredCodes.maximumKeys).contains(keys.count))
            #expect(Set(keys).count == keys.count)
            for key in keys {
                #expect(!key.text.isEmpty && DeclaredCodes.indexed(key.text) == key.text)
                #expect(key.text.utf8.count <= DeclaredCodes.maximumLength + 16)
            }
        }
    }

    @Test("A stored number is found by its letters and digits")
    func indexed() {
        #expect(DeclaredCodes.indexed("NLAEOF-000-1") == "NLAEOF0001")
        #expect(DeclaredCodes.indexed("nl1") == "NL1")
        #expect(DeclaredCodes.indexed("東京") == "")
    }
}
