import AEOModel
import Testing

@Suite struct CountryCodeTests {
    @Test(
        "A country's code is read in either case, with spaces around it and in full width",
        arguments: [
            ("NL", "NL"), ("nl", "NL"), (" cn ", "CN"), ("ＮＺ", "NZ"), ("XK", "XK"), ("gb", "GB"),
            ("GR", "GR"), ("HK", "HK"),
            ("MO", "MO"), ("TW", "TW"), ("SZ", "SZ"), ("AX", "AX"), ("ZW", "ZW"),
        ]
    )
    func read(text: String, code: String) throws {
        #expect(try CountryCode(parsing: text).text == code)
    }

    @Test(
        "Codes that stand for something else are refused with the code that is meant",
        arguments: [
            ("UK", "GB"), ("EL", "GR"), ("XI", "only an EORI prefix"), ("EU", "not a country"),
        ]
    )
    func hints(text: String, word: String) {
        let error = #expect(throws: IdentifierError.self) { try CountryCode(parsing: text) }
        #expect(error?.rule == "country-unknown")
        #expect(error?.description.contains(word) == true)
    }

    @Test(
        "Codes ISO has not assigned are refused",
        arguments: ["AA", "ZZ", "XX", "QM", "SU", "YU", "AN", "CS", "OO", "JJ"]
    )
    func unassigned(text: String) {
        #expect(throws: IdentifierError.unknownCountry(text, hint: nil)) { try CountryCode(parsing: text) }
    }

    @Test(
        "Anything but two letters is refused",
        arguments: ["N", "NLD", "528", "N1", "1N", "N L", "N-", "[A", "Netherlands"]
    )
    func notTwoLetters(text: String) {
        let error = #expect(throws: IdentifierError.self) { try CountryCode(parsing: text) }
        #expect(error?.rule == "country-unknown")
    }

    @Test("An empty code is refused as empty", arguments: ["", "  ", "\t"])
    func empty(text: String) {
        #expect(throws: IdentifierError.empty) { try CountryCode(parsing: text) }
    }

    @Test("A Cyrillic letter in a code is named")
    func lookAlike() {
        #expect(throws: IdentifierError.lookAlike(character: "U+0421", looksLike: "C", position: 1)) {
            try CountryCode(parsing: "\u{421}N")
        }
    }

    @Test("The European Union is an authority, and no other union is")
    func authority() throws {
        #expect(try CountryCode(authority: "eu").isEuropeanUnion)
        #expect(try !CountryCode(authority: "NL").isEuropeanUnion)
        for text in ["UK", "XI", "EL", "UN", "EZ"] {
            #expect(throws: IdentifierError.self) { try CountryCode(authority: text) }
        }
    }

    @Test("Two hundred and forty-nine countries and Kosovo have a code")
    func count() {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(decoding: [$0], as: UTF8.self) }
        let codes = letters.flatMap { first in letters.compactMap { try? CountryCode(parsing: first + $0) } }
        #expect(codes.count == 250)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == 250)
    }

    @Test("A code is two bytes wide")
    func width() {
        #expect(MemoryLayout<CountryCode>.size == 2)
    }
}
