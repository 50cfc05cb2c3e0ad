import AEOModel
import Testing

@Suite struct IdentifierPatternTests {
    @Test(
        "What fits is matched",
        arguments: [
            ("^[A-Z]{2}[A-Z0-9]{1,15}$", "NL1"), ("^[A-Z]{2}[A-Z0-9]{1,15}$", "NL123456789012345"),
            ("^([0-9]{15}|[0-9]{16})$", "0123456789012345"), ("^([0-9]{15}|[0-9]{16})$", "012345678901234"),
            ("^[A-Z]{3}[ABCFGHLJPTK][A-Z](?!0000)[0-9]{4}[A-Z]$", "ACUPA7085R"),
            ("^[A-Z]{2}(AEOC|AEOS|AEOF)[A-Za-z0-9/ .-]{1,29}$", "NLAEOF000/0.X -"),
            ("^GB[0-9]{12}([0-9]{3})?$", "GB123456789012"), ("^GB[0-9]{12}([0-9]{3})?$", "GB123456789012345"),
            ("^[0-9]{4}/[0-9]{6}/[0-9]{2}$", "2026/123456/07"),
            ("^[A-Z&]{3,4}[0-9]{6}[A-Z0-9]{3}$", "A&B930714XX1"),
            ("^a\\.b\\-c\\/d\\\\$", "a.b-c/d\\"), ("^(ab)*$", ""), ("^(ab)*$", "ababab"),
            ("^(ab)+c$", "ababc"),
            ("^(a|b|cd){2,3}$", "cdacd"), ("^(a{1,3}){2}$", "aaaa"), ("^x{2,}$", "xxxxx"),
            ("^(?:ab|cd)$", "cd"),
            ("^(a|)b$", "b"), ("^(?!(AB|CD))[A-Z]{2}$", "AC"), ("^[a\\]\\-]{3}$", "]-a"), ("^[-a]+$", "a-a"),
            ("^$", ""),
            ("^a*ab$", "aaaab"), ("^(a|ab)(c|bcd)$", "abcd"),
        ]
    )
    func matched(pattern: String, text: String) throws {
        #expect(try IdentifierPattern(parsing: pattern).matches(text))
    }

    @Test(
        "What does not fit from end to end is not matched",
        arguments: [
            ("^[A-Z]{2}[A-Z0-9]{1,15}$", "NL"), ("^[A-Z]{2}[A-Z0-9]{1,15}$", "NL1234567890123456"),
            ("^[A-Z]{2}[A-Z0-9]{1,15}$", "nl1"), ("^[A-Z]{2}[A-Z0-9]{1,15}$", "NL 1"),
            ("^[0-9]{8}$", "1234567"),
            ("^[0-9]{8}$", "123456789"), ("^[0-9]{8}$", "12345678\n"), ("^[0-9]{8}$", ""),
            ("^[0-9]{8}$", "1234567٨"),
            ("^([0-9]{15}|[0-9]{16})$", "01234567890123"), ("^([0-9]{15}|[0-9]{16})$", "01234567890123456"),
            ("^[A-Z]{3}[ABCFGHLJPTK][A-Z](?!0000)[0-9]{4}[A-Z]$", "ACUPA0000R"),
            ("^[A-Z]{3}[ABCFGHLJPTK][A-Z](?!0000)[0-9]{4}[A-Z]$", "ABMXA3211G"),
            ("^GB[0-9]{12}([0-9]{3})?$", "GB1234567890123"),
            ("^(ab)*$", "aba"), ("^(ab)+c$", "c"), ("^(?!(AB|CD))[A-Z]{2}$", "CD"), ("^a\\.b$", "axb"),
            ("^$", "a"),
            ("^x{2,}$", "x"), ("^(a|b|cd){2,3}$", "abab"),
        ]
    )
    func notMatched(pattern: String, text: String) throws {
        #expect(try !IdentifierPattern(parsing: pattern).matches(text))
    }

    @Test(
        "What the subset leaves out is refused when compiling",
        arguments: [
            ("", IdentifierPatternError.notAnchored), ("^", .notAnchored), ("[0-9]+", .notAnchored),
            ("^[0-9]+", .notAnchored),
            ("[0-9]+$", .notAnchored), ("^a|b$", .unsupported("an alternative outside a group", position: 2)),
            ("^.$", .unsupported(".", position: 1)), ("^a^b$", .unsupported("^", position: 2)),
            ("^a$b$", .unsupported("$", position: 2)), ("^(a$)$", .unsupported("$", position: 3)),
            ("^\\d{3}$", .unsupported("\\d", position: 1)), ("^\\1$", .unsupported("\\1", position: 1)),
            ("^\\$", .unsupported("\\ at the end", position: 1)),
            ("^[^A]$", .unsupported("a negated class", position: 1)),
            ("^(?=a)a$", .unsupported("this kind of group", position: 1)),
            ("^(?<n>a)$", .unsupported("this kind of group", position: 1)),
            ("^a+?$", .unsupported("a quantifier after a quantifier", position: 3)),
            ("^a{2}{3}$", .unsupported("a quantifier after a quantifier", position: 5)),
            ("^(a$", .unbalanced(position: 1)), ("^a)$", .unbalanced(position: 2)),
            ("^[A-Z$", .unbalanced(position: 1)),
            ("^a]$", .unbalanced(position: 2)), ("^a}$", .unbalanced(position: 2)),
            ("^[]$", .invalidClass(position: 1)),
            ("^[Z-A]$", .invalidClass(position: 1)), ("^[[:alpha:]]$", .invalidClass(position: 1)),
            ("^*a$", .invalidRepeat(position: 1)), ("^{2}$", .invalidRepeat(position: 1)),
            ("^a{3,2}$", .invalidRepeat(position: 2)),
            ("^a{0}$", .invalidRepeat(position: 2)), ("^a{,3}$", .invalidRepeat(position: 2)),
            ("^a{x}$", .invalidRepeat(position: 2)),
            ("^a{999}$", .invalidRepeat(position: 2)), ("^(a*)*$", .invalidRepeat(position: 5)),
            ("^(a|)+$", .invalidRepeat(position: 5)), ("^(?!a)?b$", .invalidRepeat(position: 6)),
            ("^((a{9}b){99}c){99}$", .tooLarge), ("^[A-ZÑ]$", .notASCII(position: 5)),
            ("^\u{1}$", .notASCII(position: 1)),
        ]
    )
    func refused(pattern: String, reason: IdentifierPatternError) {
        #expect(throws: reason) { try IdentifierPattern(parsing: pattern) }
        #expect(!reason.description.isEmpty)
    }

    @Test("Deep nesting is refused instead of exhausting the stack")
    func deepNesting() {
        let text =
            "^" + String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000) + "$"
        #expect(throws: IdentifierPatternError.tooLarge) { try IdentifierPattern(parsing: text) }
    }

    @Test(
        "A pattern that would backtrack without end gives up and does not match",
        arguments: [
            "^((a+)+)+b$", "^(a|a|a)+b$", "^a*a*a*a*a*a*b$", "^(?!((a+)+)+b)a+$",
        ]
    )
    func stepBound(pattern: String) throws {
        #expect(try !IdentifierPattern(parsing: pattern).matches(String(repeating: "a", count: 60)))
    }

    @Test("A text longer than any identifier does not match")
    func longText() throws {
        let pattern = try IdentifierPattern(parsing: "^a+$")
        #expect(pattern.matches(String(repeating: "a", count: 256)))
        #expect(!pattern.matches(String(repeating: "a", count: 257)))
    }

    @Test("Patterns written alike are equal")
    func equality() throws {
        #expect(try IdentifierPattern(parsing: "^a$") == IdentifierPattern(parsing: "^a$"))
        #expect(try IdentifierPattern(parsing: "^a$") != IdentifierPattern(parsing: "^[a]$"))
    }
}
