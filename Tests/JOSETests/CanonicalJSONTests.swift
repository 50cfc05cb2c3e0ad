import JOSE
import Testing

@Suite struct CanonicalJSONTests {
    static let folder = "json-canonicalization/testdata/"

    @Test(
        "The published triples come out byte for byte",
        .enabled(if: Vectors.isPresent(folder)),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"]
    )
    func triples(name: String) throws {
        let input = try Vectors.bytes(Self.folder + "input/\(name).json")
        let hex = String(decoding: try Vectors.bytes(Self.folder + "outhex/\(name).txt"), as: UTF8.self)
        let expected = try Vectors.unhex(hex.filter { !$0.isWhitespace })
        let canonical = CanonicalJSON.encode(try StrictJSON.parse(input))
        #expect(canonical == expected)
        #expect(CanonicalJSON.encode(try StrictJSON.parse(canonical)) == expected)
    }

    @Test(
        "The numbers of RFC 8785 appendix B come out as printed there",
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
            (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"),
            (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)]
    )
    func appendixB(bits: UInt64, text: String) {
        #expect(CanonicalJSON.string(.double(Double(bitPattern: bits))) == text)
    }

    @Test(
        "Numbers are laid out as ECMAScript does",
        arguments: [
            (1.0, "1"), (-1.5, "-1.5"), (100, "100"), (1e20, "100000000000000000000"), (1e21, "1e+21"),
            (123e-7, "0.0000123"), (1e-6, "0.000001"), (1e-7, "1e-7"), (0.1, "0.1"), (4.5, "4.5"),
            (0.002, "0.002"),
            (1.25e-9, "1.25e-9"), (123456.789, "123456.789"), (18014398509481984, "18014398509481984"),
        ]
    )
    func layout(number: Double, text: String) {
        #expect(CanonicalJSON.string(.double(number)) == text)
    }

    @Test("An integer beyond the exact range is written as the double it rounds to")
    func largeIntegers() {
        #expect(CanonicalJSON.string(.integer(9_007_199_254_740_992)) == "9007199254740992")
        #expect(CanonicalJSON.string(.integer(9_007_199_254_740_993)) == "9007199254740992")
        #expect(CanonicalJSON.string(.integer(.max)) == "9223372036854776000")
        #expect(CanonicalJSON.string(.integer(.min)) == "-9223372036854776000")
    }

    @Test("Infinities and NaN become null", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(number: Double) {
        #expect(CanonicalJSON.string(.double(number)) == "null")
    }

    @Test("Names are sorted by UTF-16 code units, not by code points or bytes")
    func sorting() throws {
        let text =
            #"{"\ufb33":1,"\ud83d\ude00":2,"\u20ac":3,"a":4,"":5,"aa":6,"\ud7ff":7,"\ue000":8,"\u00f6":9}"#
        let canonical = CanonicalJSON.encode(try StrictJSON.parse(Array(text.utf8)))
        let names = try StrictJSON.parseObject(canonical).names
        #expect(names == names.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
        #expect(
            names == ["", "a", "aa", "\u{F6}", "\u{20AC}", "\u{D7FF}", "\u{1F600}", "\u{E000}", "\u{FB33}"]
        )
    }

    @Test("Control characters take their short escape or lower-case hex")
    func escapes() {
        #expect(
            CanonicalJSON.string("\u{8}\t\n\u{C}\r\"\\/\u{0}\u{1F}\u{7F}é")
                == #""\b\t\n\f\r\"\\/\u0000\u001f"# + "\u{7F}é\""
        )
    }

    @Test("Order and space of the input do not matter")
    func sameBytes() throws {
        let left = try StrictJSON.parse(Array(#"{"b":[1.0,{"d":1,"c":2}],"a":""}"#.utf8))
        let right = try StrictJSON.parse(Array("{ \"a\" : \"\", \"b\":\n[1, {\"c\":2,\"d\":1e0}] }".utf8))
        #expect(CanonicalJSON.encode(left) == CanonicalJSON.encode(right))
    }
}
