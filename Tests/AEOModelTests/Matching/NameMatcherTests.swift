import Testing

@testable import AEOModel

@Suite(.timeLimit(.minutes(5))) struct NameMatcherTests {
    private func score(_ left: String, _ right: String) -> Double {
        NameMatcher.score(FoldedText(left), FoldedText(right))
    }

    /// Two ways of writing one name.
    private static let same: [(String, String)] = [
        ("Müller GmbH", "MUELLER G.M.B.H."),
        ("Müller GmbH", "Muller"),
        ("Société Générale d'Armement S.A.R.L.", "SOCIETE GENERALE D ARMEMENT SARL"),
        ("Łódź Export Sp. z o.o.", "LODZ EXPORT SP ZOO"),
        ("Tulp Bloemen B.V.", "Bloemen Tulp BV"),
        ("Sea Land Logistics", "Sealand Logistics"),
        ("Coöperatie Zuid", "Cooperatie Zuid"),
        ("Cafe\u{301} Paris", "Café Paris"),
        ("\u{200F}ABC\u{200E} Traders", "ABC Traders"),
        ("ＡＢＣ Ｔｒａｄｉｎｇ Ｃｏ．", "ABC Trading Co."),
        ("ООО «Восток Сервис»", "OOO Vostok Servis"),
        ("Общество с ограниченной ответственностью «Балтика»", "Baltika OOO"),
        ("Αφοί Παπαδόπουλοι Α.Ε.", "Afoi Papadopouloi AE"),
        ("삼성물산 주식회사", "Samseongmulsan"),
        ("上海东方贸易有限公司", "上海东方贸易"),
        ("株式会社山田商店", "山田商店"),
        ("Mohammed Khalid Trading Est.", "Muhammad Halid Trading Est."),
        ("شركة النور للتجارة", "النور للتجارة"),
        ("שמן זית בע\"מ", "שמן זית"),
        ("İstanbul Tekstil A.Ş.", "Istanbul Tekstil AS"),
        ("O'Brien & Sons Ltd", "OBrien and Sons Limited"),
        ("Nguyễn Văn An Co., Ltd", "Nguyen Van An Company Limited"),
        ("Shenzhen Hauwei Electronics", "Shenzhen Huawei Electronics"),
        ("St. Petersburg Maritime", "St Petersburg Maritime"),
        ("Jadrolinija d.d.", "JADROLINIJA DD"),
    ]

    /// Names of two firms.
    private static let different: [(String, String)] = [
        ("Müller GmbH", "Maier GmbH"),
        ("Tulp Bloemen B.V.", "Roos Bloemen B.V."),
        ("Trading Co Ltd", "Import Export Co Ltd"),
        ("Trading Co Ltd", "Trading Co Ltd"),
        ("Global Logistics International", "Global Transport International"),
        ("Plant 12 Ltd", "Plant 21 Ltd"),
        ("上海东方贸易有限公司", "北京南方贸易有限公司"),
        ("上海有限公司", "深圳有限公司"),
        ("ООО «Восток»", "ООО «Запад»"),
        ("شركة النور للتجارة", "شركة الفجر للتجارة"),
        ("삼성물산 주식회사", "현대상선 주식회사"),
        ("Anna Ltd", "Hanna Ltd"),
        ("BP", "BT"),
        ("Delta Shipping", "Gamma Shipping"),
        ("Smith", "Smythson"),
        ("Lee", "Leo"),
        ("", "Tulp"),
        ("!!!", "???"),
        ("GmbH", "GmbH"),
        ("Nordic Fish", "Nordic Wood"),
        ("Kingston Steel", "Princeton Steel"),
    ]

    @Test("Of names written in two ways nine in ten are worth a look, and of two firms' one in ten at most")
    func precisionAndRecall() {
        let found = Self.same.filter { score($0, $1) >= 0.75 }
        let wrong = Self.different.filter { score($0, $1) >= 0.75 }
        let missed = Self.same.filter { pair in !found.contains { $0 == pair } }
        #expect(Double(found.count) >= 0.92 * Double(Self.same.count), "missed: \(missed)")
        #expect(Double(wrong.count) <= 0.08 * Double(Self.different.count), "wrong: \(wrong)")
    }

    @Test(
        "Names that are one but for case, accents, order and legal form score highest",
        arguments: same.prefix(4)
    )
    func high(left: String, right: String) {
        #expect(score(left, right) >= 0.9)
    }

    @Test("Which name comes first does not matter, and every score lies between 0 and 1")
    func symmetric() {
        for (left, right) in Self.same + Self.different {
            let there = score(left, right)
            #expect(abs(there - score(right, left)) < 1e-9, "\(left) \(right)")
            #expect((0...1).contains(there))
        }
    }

    @Test("Names of scripts that are not transliterated are compared as they are and never with Latin ones")
    func unknownScripts() {
        #expect(score("บริษัท ไทย จำกัด", "บริษัท ไทย จำกัด") > 0.9)
        #expect(score("東方貿易", "Dongfang Trading") == 0)
        #expect(score("東方貿易", "东方贸易") < 0.75)
        #expect(score("भारत निर्यात", "Bharat Niryat") == 0)
    }

    @Test("Very long and hostile names take little time and give a score")
    func hostile() {
        let long = String(repeating: "Aa\u{301}\u{301}\u{301}b ", count: 100_000)
        let dots = String(repeating: ".", count: 1_000_000)
        let clusters = "e" + String(repeating: "\u{301}", count: 1_000_000)
        let words = (0..<5000).map { "w\($0)" }.joined(separator: " ")
        let run = String(repeating: "有限公司", count: 50_000)
        let texts = [
            long, dots, clusters, words, run, "\u{0}\u{FFFD}\u{202E}", String(repeating: "a", count: 1 << 20),
        ]
        let clock = ContinuousClock()
        let time = clock.measure {
            for left in texts { for right in texts { #expect((0...1).contains(score(left, right))) } }
        }
        #expect(time < .seconds(10))
        for text in texts {
            let words = FoldedText(text).words
            #expect(words.count <= FoldedText.maximumWords)
            #expect(words.allSatisfy { (1...FoldedText.maximumWord).contains($0.scalars.count) })
        }
    }

    @Test("A name is found again by a fragment of its line, typed in another way too", arguments: same)
    func fragments(left: String, right: String) {
        let line = SearchWords.line(right)
        let fragments = SearchWords.fragments(left)
        #expect(fragments.count <= SearchWords.maximumFragments)
        #expect(fragments.contains { line.contains($0) }, "\(fragments) in \(line)")
    }

    @Test(
        "A name that tells nothing is not searched for",
        arguments: ["", "Ltd", "GmbH & Co. KG", "有限公司", "..."]
    )
    func telling(name: String) {
        #expect(SearchWords.fragments(name).isEmpty)
    }

    @Test("The distance counts changes, additions, losses and exchanges of neighbours, up to a bound")
    func distance() {
        func between(_ left: String, _ right: String, _ limit: Int) -> Int? {
            WordSimilarity.distance(
                left.unicodeScalars.map(\.value),
                right.unicodeScalars.map(\.value),
                atMost: limit
            )
        }
        #expect(between("abcd", "abcd", 0) == 0)
        #expect(between("abcd", "abdc", 1) == 1)
        #expect(between("abcd", "bcd", 1) == 1)
        #expect(between("kitten", "sitting", 3) == 3)
        #expect(between("kitten", "sitting", 2) == nil)
        #expect(between("", "abc", 3) == 3)
        #expect(between("", "abc", 2) == nil)
    }
}
