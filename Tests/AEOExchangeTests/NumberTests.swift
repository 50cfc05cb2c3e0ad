import AEOModel
import AEORegistry
import RegistryHome
import Testing

@testable import AEOExchange

@Suite struct NumberTests {
    private func read(
        _ cell: CellValue,
        partner: String = "CN",
        field: PartnerField = .tin,
        scheme: String? = nil,
        rule: NumberRule? = nil
    ) throws -> NumberReader.Reading {
        let library = try Sample.library.get()
        let party = try PartyCode(parsing: partner)
        let profiles = library.programmes.compactMap { library.profile($0)?.profile }
        let programmes = PartnerProgrammes(of: party, profiles: profiles)
        let reader = NumberReader(partner: party, programmes: programmes, scheme: scheme, rule: rule)
        return try reader.read(cell, field, programme: programmes.programme(nil))
    }

    private func refusal(
        _ cell: CellValue,
        partner: String = "CN",
        field: PartnerField = .tin,
        scheme: String? = nil
    ) -> String? {
        do {
            _ = try read(cell, partner: partner, field: field, scheme: scheme)
            return nil
        } catch { return (error as? RowFault)?.rule }
    }

    @Test(
        "Spaces, hyphens, full-width letters and small letters make no other number",
        arguments: [
            "CN91110000600037341L", "cn 9111 0000 6000 37341l", "CN-91110000600037341L",
            "ＣＮ９１１１００００６０００３７３４１Ｌ", " CN91110000600037341L\t",
        ]
    )
    func forms(text: String) throws {
        let reading = try read(.text(text))
        #expect(reading.tin == "CN91110000600037341L")
        #expect(reading.identifiers == [NumberedCode(scheme: "USCC", value: "91110000600037341L")])
        #expect(reading.warnings.isEmpty)
    }

    @Test("An AEO code is the TIN with the programme's name before it")
    func aeoCode() throws {
        let reading = try read(.text("AEOCN 1101234567"))
        #expect(reading.tin == "CN1101234567")
        #expect(reading.identifiers.first?.scheme == "AEO-CODE")
    }

    @Test("A national number gets its country's code from its column or from the rule")
    func national() throws {
        #expect(try read(.text("91110000600037341L"), field: .identifier).tin == "CN91110000600037341L")
        let rule = NumberRule(prefix: "CN", drop: nil)
        #expect(try read(.text("91110000600037341L"), rule: rule).tin == "CN91110000600037341L")
        #expect(refusal(.text("91110000600037341L")) == "wrong-partner")
    }

    @Test("A number of another country is not this partner's")
    func foreign() {
        #expect(refusal(.text("NZ1234567")) == "wrong-partner")
        #expect(refusal(.text("US123456789"), partner: "EU") == "wrong-partner")
        #expect(refusal(.text("GB123456789000"), partner: "EU") == "wrong-partner")
    }

    @Test("An EORI of any member state is the European Union's")
    func union() throws {
        #expect(try read(.text("NL 123456789"), partner: "EU").tin == "NL123456789")
        #expect(try read(.text("DE1234567"), partner: "EU").identifiers.first?.scheme == "EORI")
    }

    @Test(
        "Letters that only look like Latin ones are refused",
        arguments: ["СN91110000600037341L", "CΝ91110000600037341L"]
    )
    func lookAlikes(text: String) { #expect(refusal(.text(text)) == "look-alike") }

    @Test("Numbers that a spreadsheet spoilt are refused by what it did")
    func spoilt() {
        #expect(refusal(.text("1.23E+11"), field: .identifier) == "scientific-notation")
        #expect(refusal(.text("1,23e+11"), field: .identifier) == "scientific-notation")
        #expect(refusal(.number("1234567890123456", isRounded: true), field: .identifier) == "rounded-number")
        #expect(refusal(.number("1.5", isRounded: false), field: .identifier) == "identifier-pattern")
        #expect(refusal(.fault("#N/A")) == "error-cell")
        #expect(refusal(.formula) == "identifier-pattern")
        #expect(refusal(.flag(true)) == "identifier-pattern")
    }

    @Test("A wrong check digit is refused where the scheme has no exceptions")
    func checkDigit() { #expect(refusal(.text("CN911100006000373410")) == "check-digit") }

    @Test("Lost zeros are put back where the scheme says so, with a warning, and refused elsewhere")
    func zeros() throws {
        let reading = try read(.number("1561191000066", isRounded: false), partner: "MA", field: .identifier)
        #expect(reading.tin == "MA001561191000066")
        #expect(reading.warnings.map(\.rule) == ["leading-zero"])
        #expect(try read(.text("MA001561191000066"), partner: "MA").warnings.isEmpty)
        #expect(try read(.text("ZA12345"), partner: "ZA").tin == "ZA00012345")
        #expect(refusal(.text("CN101234567")) == "leading-zero")
    }

    @Test("A country without a programme here is held to its code only")
    func unknownProgramme() throws {
        #expect(try read(.text("TH-123/45"), partner: "TH").tin == "TH12345")
        #expect(refusal(.text("JP1"), partner: "TH") == "wrong-partner")
        #expect(refusal(.text("TH"), partner: "TH") == "identifier-pattern")
    }

    @Test("A scheme that the programme has not is refused")
    func unknownScheme() {
        #expect(refusal(.text("CN91110000600037341L"), scheme: "EORI") == "identifier-scheme")
    }

    @Test("Nothing but separators is no number")
    func empty() { #expect(refusal(.text(" - ")) == "missing") }
}
