import Testing

@testable import AEOModel

@Suite struct AddressMatcherTests {
    private let quay = MatchAddress(lines: ["Waalhaven Z.z. 12"], city: "Rotterdam", postcode: "3089 JH")

    @Test("Postcode, city, number and street agree in whatever order and spelling they are typed")
    func agrees() throws {
        let fit = try #require(AddressMatcher.fit("3089JH ROTTERDAM, waalhaven zz 12 NL", quay))
        #expect(fit.score > 0.9)
        #expect(fit.why == ["postcode", "city", "number", "street"])
    }

    @Test(
        "Another place is told from this one",
        arguments: [
            "Hauptstrasse 5, 20095 Hamburg", "Waalhaven 99, 1011 AB Amsterdam", "12",
            "Postbus 12, 3000 AA Rotterdam",
            "JH", "Rotterdamseweg 1, Delft",
        ]
    )
    func differs(typed: String) {
        #expect(AddressMatcher.fit(typed, quay).map { $0.score < 0.6 } ?? true, "\(typed)")
    }

    @Test("Where there is nothing to compare there is no fit", arguments: ["", " , ", "..."])
    func nothing(typed: String) {
        #expect(AddressMatcher.fit(typed, quay) == nil)
        #expect(AddressMatcher.fit("Kade 1", MatchAddress(lines: [])) == nil)
    }

    @Test("A post box says where letters go and no more")
    func postBox() throws {
        let box = MatchAddress(lines: ["P.O. Box 1711"], city: "Jebel Ali", postcode: nil)
        let fit = try #require(AddressMatcher.fit("PO BOX 1711, Jebel Ali", box))
        #expect(fit.why.contains("post-box") && fit.score <= 0.7)
        let other = try #require(AddressMatcher.fit("P.O.Box 99, Deira", box))
        #expect(other.score < 0.4)
    }

    @Test("An address in other letters agrees where it can be read")
    func scripts() throws {
        let moscow = MatchAddress(lines: ["ул. Ленина 5"], city: "Москва", postcode: "101000")
        #expect(try #require(AddressMatcher.fit("Lenina 5, Moskva 101000", moscow)).score > 0.7)
        let shanghai = MatchAddress(lines: ["南京路 100号"], city: "上海", postcode: "200000")
        #expect(try #require(AddressMatcher.fit("Nanjing Road 100, Shanghai", shanghai)).score < 0.6)
    }

    @Test("An address adds to a name and takes from it, and nothing is ever certain")
    func combined() {
        func score(_ name: String, _ address: String?, _ country: String? = "NL") -> TraderMatcher.Score {
            TraderMatcher.score(
                name: FoldedText(name),
                address: address,
                country: country,
                on: ([FoldedText("Tulp B.V.")], quay, "NL")
            )
        }
        let plain = score("Tulp", nil)
        let right = score("Tulp", "Waalhaven 12, 3089 JH Rotterdam")
        let wrong = score("Tulp", "Hauptstrasse 5, 20095 Hamburg")
        #expect(plain.value <= 0.97 && right.value <= 0.97)
        #expect(wrong.value < plain.value && wrong.value < right.value)
        #expect(score("Tulp", nil, "DE").why.contains("other-country"))
        #expect(score("Tulp", nil, "DE").value < plain.value)
        #expect(score("Roos", "Waalhaven 12, 3089 JH Rotterdam").value < TraderMatcher.threshold)
    }
}
