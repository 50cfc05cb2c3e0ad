import JOSE

extension BadBody {
    static let table = syntax + texts + times + meaning

    /// What is not JSON, or means more than one thing.
    private static let syntax: [BadBody] = [
        .text("nothing", ""),
        .text("half an object", #"{"programme":"#),
        .text("an array", "[]"),
        .text("two values", "{}{}"),
        .text("a trailing comma", #"{"programme":"EU-AEO",}"#),
        .text("a member twice", #"{"programme":"EU-AEO","programme":"EU-AEO"}"#, "programme"),
        .text("a member twice, once escaped", #"{"tier":"AEOF","tie\u0072":"AEOC"}"#, "tier"),
        .text("a hundred thousand arrays", #"{"a":"# + String(repeating: "[", count: 100_000)),
        .text("a number beyond all bounds", #"{"programme":1e99999}"#),
        .text("a comment", "{/* */}"),
        .text("NaN", #"{"programme":NaN}"#),
        .text("half of a surrogate pair", #"{"programme":"\ud800"}"#),
        .text("a byte order mark", "\u{feff}{}"),
        .text("a control character in a string", "{\"programme\":\"a\u{1}\"}"),
        .bytes("invalid UTF-8", "Voorbeeld", [0xff, 0xfe]),
        .bytes("overlong UTF-8", "Voorbeeld", [0xc0, 0xaf]),
        .bytes("a surrogate in UTF-8", "Voorbeeld", [0xed, 0xa0, 0x80]),
        .bytes("UTF-8 cut off", "Voorbeeld", [0xe2, 0x82]),
        BadBody("ten megabytes", Array(repeating: UInt8(ascii: " "), count: 10_000_000), 413, "too-large"),
    ]

    /// Names with what no name has.
    private static let texts: [BadBody] =
        ["\u{0}", "\u{7}", "\n", "\u{7f}", "\u{85}", "\u{202e}", "\u{2066}"].map { character in
            .application(
                "a name with \(character.unicodeScalars.map(\.value))",
                ["holder", "name"],
                .string("A\(character)B"),
                422,
                "holder.name"
            )
        } + [
            .application("no name", ["holder", "name"], "", 422, "holder.name"),
            .application("a name of spaces", ["holder", "name"], "   ", 422, "holder.name"),
            .application(
                "a name of 501",
                ["holder", "name"],
                .string(String(repeating: "x", count: 501)),
                422,
                "500"
            ),
            .application("a name that is a number", ["holder", "name"], 5, 400, "holder.name"),
        ]

    /// Days and instants that are none.
    private static let times: [BadBody] = [
        .application("31 February", ["decision_date"], "2026-02-31", 400, "2026-02-31"),
        .application("29 February of no leap year", ["decision_date"], "2026-02-29", 400, "decision_date"),
        .application("month 13", ["effective_date"], "2026-13-01", 400, "effective_date"),
        .application("the year 9999", ["expiry_date"], "9999-12-31", 400, "9999"),
        .application("the year 10000", ["effective_date"], "10000-01-01", 400, "effective_date"),
        .application("the year 1", ["effective_date"], "0001-01-01", 400, "effective_date"),
        .application("a time without zone", ["effective_date"], "2026-03-07T00:00:00", 400, "effective_date"),
        .application("a day of digits", ["effective_date"], 20_260_307, 400, "effective_date"),
        .application("full-width digits", ["effective_date"], "２０２６-03-07", 400, "effective_date"),
        .application("effect before the decision", ["effective_date"], "2026-01-01", 422, "2026-01-01"),
    ]

    /// What is well-formed and wrong.
    private static let meaning: [BadBody] = [
        .application("a member that nobody knows", ["colour"], "red", 400, "colour"),
        .application("one deep inside", ["holder", "address", "floor"], 3, 400, "floor"),
        .application("no holder", ["holder"], nil, 400, "holder"),
        .application("the country UK", ["holder", "country"], "UK", 422, "GB"),
        .application("the country EL", ["holder", "country"], "EL", 422, "GR"),
        .application("the country XI", ["holder", "country"], "XI", 422, "XI"),
        .application("a country that is none", ["holder", "country"], "QQ", 422, "QQ"),
        .application("no role", ["roles"], [], 422, "role"),
        .application("a role that nobody knows", ["roles"], ["PIRATE"], 422, "PIRATE"),
        .application("a tier that nobody knows", ["tier"], "AEOX", 422, "AEOX"),
        .application("a programme that nobody knows", ["programme"], "XX-YYY", 422, "XX-YYY"),
        .application("a programme that is not hosted", ["programme"], "NZ-SES", 422, "NZ-SES"),
        .application(
            "a look-alike letter",
            ["holder", "identifiers"],
            [["scheme": "EORI", "value": "NL99000007\u{417}"]],
            422,
            "U+0417"
        ),
        .application(
            "SQL as a number",
            ["holder", "identifiers"],
            [["scheme": "EORI", "value": "NL1'; DROP TABLE entries;--"]],
            422
        ),
        .application(
            "a scheme that nobody knows",
            ["holder", "identifiers"],
            [["scheme": "PASSPORT", "value": "NL990000077"]],
            422,
            "PASSPORT"
        ),
    ]
}
