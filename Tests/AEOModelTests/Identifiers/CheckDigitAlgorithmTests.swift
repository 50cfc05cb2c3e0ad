import AEOModel
import Testing

@Suite struct CheckDigitAlgorithmTests {
    @Test("A published number satisfies its algorithm", arguments: CheckDigitVector.all)
    func published(vector: CheckDigitVector) throws {
        #expect(try vector.algorithm().isSatisfied(by: Array(vector.value.utf8)))
    }

    @Test("One digit changed at a guarded place breaks the number", arguments: CheckDigitVector.all)
    func changed(vector: CheckDigitVector) throws {
        let algorithm = try vector.algorithm()
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        for place in vector.guarded {
            var bytes = Array(vector.value.utf8)
            let original = bytes[place]
            for digit in digits where digit != original {
                bytes[place] = digit
                #expect(!algorithm.isSatisfied(by: bytes), "\(digit) at \(place)")
            }
        }
    }

    @Test(
        "A number shortened, lengthened, blank or of zeros satisfies nothing",
        arguments: CheckDigitVector.all
    )
    func misshapen(vector: CheckDigitVector) throws {
        let algorithm = try vector.algorithm()
        let bytes = Array(vector.value.utf8)
        let others: [[UInt8]] = [
            [], [0x20], [0xFF], Array(bytes.prefix(1)), [0xC3] + bytes.dropFirst(), Array("x".utf8) + bytes,
            [UInt8](repeating: UInt8(ascii: "0"), count: bytes.count),
            [UInt8](repeating: 0x7F, count: bytes.count),
        ]
        for other in others {
            #expect(!algorithm.isSatisfied(by: other))
        }
    }

    @Test(
        "Wrong numbers of the publications are found wrong",
        arguments: [
            ("luhn", "00113918204"), ("luhn", "2449494161"), ("luhn", "1"), ("luhn", "12A4"),
            ("luhn-prefix", "123456789"),
            ("luhn-prefix", "013121660191000x"), ("luhn-prefix", "013121661091000"),
            ("luhn-mod-36", "27AAPFU0939F1ZO"),
            ("luhn-mod-36", "27aapfu0939f1zv"), ("jp-corporate", "2835678256246"),
            ("jp-corporate", "835678256246"),
            ("iso7064-mod97-10", "001561191000065"), ("iso7064-mod97-10", "00156119100006A"),
            ("gs1-mod10", "9429046393921"),
            ("kr-brn", "1168200275"), ("kr-brn", "116820027"), ("abn-mod89", "99999999999"),
            ("abn-mod89", "01824753556"),
            ("luhn-first-9", "123456783RM0001"), ("luhn-first-9", "12302663"), ("rfc-mod11", "MAB9307148T5"),
            ("rfc-mod11", "GODE561231GR"), ("cnpj-mod11", "16727230000198"), ("cnpj-mod11", "12ABC34501DE53"),
            ("cnpj-mod11", "12abc34501de35"),
        ]
    )
    func wrong(name: String, value: String) throws {
        #expect(try !CheckDigitAlgorithm.named(name).isSatisfied(by: Array(value.utf8)))
    }

    @Test("A person's sixteen digits in Indonesia carry no check digit")
    func personOfIndonesia() throws {
        let algorithm = try CheckDigitAlgorithm.named("luhn-prefix")
        #expect(algorithm.isSatisfied(by: Array("3171010101900001".utf8)))
        #expect(!algorithm.isSatisfied(by: Array("31710101019000X1".utf8)))
    }

    @Test(
        "A definition that makes no sense is refused",
        arguments: [
            ("undocumented", nil, nil, SchemeDefinitionError.unknownAlgorithm("undocumented")),
            ("Luhn", nil, nil, .unknownAlgorithm("Luhn")), ("", nil, nil, .unknownAlgorithm("")),
            ("luhn", "0123", nil, .unexpectedParameter("alphabet", of: "luhn")),
            ("kr-brn", nil, [1, 3], .unexpectedParameter("weights", of: "kr-brn")),
            ("weighted-mod11", "01", [5], .unexpectedParameter("alphabet", of: "weighted-mod11")),
            ("weighted-mod11", nil, nil, .missingParameter("weights", of: "weighted-mod11")),
            ("weighted-mod11", nil, [], .invalidParameter("weights", of: "weighted-mod11")),
            ("weighted-mod11", nil, [5, 11], .invalidParameter("weights", of: "weighted-mod11")),
            ("weighted-mod11-dr", nil, [0, 1], .invalidParameter("weights", of: "weighted-mod11-dr")),
            ("weighted-mod11-dr", nil, [-3], .invalidParameter("weights", of: "weighted-mod11-dr")),
            ("weighted-mod31", nil, [1], .missingParameter("alphabet", of: "weighted-mod31")),
            ("weighted-mod31", "0123456789", [1], .invalidParameter("alphabet", of: "weighted-mod31")),
            (
                "weighted-mod31", "00123456789ABCDEFGHJKLMNPQRTUWX", [1],
                .invalidParameter("alphabet", of: "weighted-mod31")
            ),
            (
                "weighted-mod31", "0123456789ABCDEFGHJKLMNPQRTUWXÑ", [1],
                .invalidParameter("alphabet", of: "weighted-mod31")
            ),
            (
                "weighted-mod31", "0123456789ABCDEFGHJKLMNPQRTUWXY", [31],
                .invalidParameter("weights", of: "weighted-mod31")
            ),
        ] as [(String, String?, [Int]?, SchemeDefinitionError)]
    )
    func definitions(name: String, alphabet: String?, weights: [Int]?, reason: SchemeDefinitionError) {
        #expect(throws: reason) { try CheckDigitAlgorithm.named(name, alphabet: alphabet, weights: weights) }
        #expect(!reason.description.isEmpty)
    }
}
