import JOSE

extension ArrangementFault {
    private static let side = "sides/0"
    private static func fact(_ value: JSONValue, _ source: JSONValue = "S7") -> JSONValue {
        ["value": value, "source": source, "certainty": "sourced"]
    }
    private static let nothing: JSONValue = ["value": nil, "source": nil, "certainty": "unknown"]

    static let head: [ArrangementFault] = [
        ArrangementFault("no schema", "$schema", nil),
        ArrangementFault("another schema", "$schema", "../json/programme.schema.json"),
        ArrangementFault("an unknown member", "comment", "x"),
        ArrangementFault("no identity", "id", nil),
        ArrangementFault("an identity in lower case", "id", "eu-us"),
        ArrangementFault("an identity that is too short", "id", "EU"),
        ArrangementFault("an unknown kind", "kind", "unilateral"),
        ArrangementFault("a day that is none", "as_of", "2026-02-30"),
        ArrangementFault("no name", "name", nothing, named: "/name/value"),
        ArrangementFault("a name that steers a screen", "name", fact("EU\u{1B}[31m"), named: "/name/value"),
        ArrangementFault("a name that turns the reading", "name", fact("EU\u{202E}"), named: "/name/value"),
        ArrangementFault(
            "a name without end",
            "name",
            fact(.string(String(repeating: "x", count: 1001))),
            named: "/name/value"
        ),
        ArrangementFault("a source that has no code", "name", fact("EU", "the press"), named: "/name/source"),
        ArrangementFault("a mark that is no word of ours", "provisional", "yes"),
        ArrangementFault("no members", "members", []),
        ArrangementFault("one member", "members/0", nil, named: "/members"),
        ArrangementFault("a country that is none", "members/1/party", "QQ"),
        ArrangementFault("a code met for another country", "members/1/party", "UK"),
        ArrangementFault("a member in lower case", "members/1/party", "us"),
        ArrangementFault("a member twice for the same days", "members/1/party", "EU"),
        ArrangementFault(
            "a member that leaves before it joins",
            "members/1",
            [
                "party": "US", "from": "2001-01-01", "until": "2000-12-31", "source": "S7",
                "certainty": "sourced",
            ],
            named: "/members/1/until"
        ),
        ArrangementFault(
            "a member of unknown standing",
            "members/1/certainty",
            "unknown",
            named: "/members/1/source"
        ),
        ArrangementFault("no direction", "sides", []),
        ArrangementFault("a direction in an object", "sides", [:]),
    ]

    static let terms: [ArrangementFault] = [
        ArrangementFault("an unknown member of a direction", "\(side)/colour", "x"),
        ArrangementFault("no word on consent", "\(side)/consent", nil),
        ArrangementFault("an issuer that is no member", "\(side)/issuing/0", "CH"),
        ArrangementFault("a relying party that is no member", "\(side)/relying/0", "CH"),
        ArrangementFault("nobody relying", "\(side)/relying", []),
        ArrangementFault("an arrangement with itself", "\(side)/relying/0", "EU", named: "/sides/0/relying"),
        ArrangementFault("a direction twice", "sides/1/relying/0", "ID", in: "ASEAN", named: "/sides/1"),
        ArrangementFault("no programme", "\(side)/programmes", []),
        ArrangementFault("a programme without identity", "\(side)/programmes/0/programme", "EU"),
        ArrangementFault("a tier twice", "\(side)/programmes/0/tiers/1/tier", "AEOC"),
        ArrangementFault("a tier in lower case", "\(side)/programmes/0/tiers/1/tier", "aeos"),
        ArrangementFault("a tier that may be", "\(side)/programmes/0/tiers/1/accepted", "perhaps"),
        ArrangementFault("a tier without a word on it", "\(side)/programmes/0/tiers/1/accepted", nil),
        ArrangementFault("a tier unknown and sourced", "\(side)/programmes/0/tiers/1/accepted", .null),
        ArrangementFault("a refused tier that maps to one", "\(side)/programmes/0/tiers/0/mapped_tier", "T1"),
        ArrangementFault("an unknown member of a tier", "\(side)/programmes/0/tiers/0/since", "2020-01-01"),
        ArrangementFault("no role let in", "\(side)/roles/only", []),
        ArrangementFault("a role let in and left out", "\(side)/roles/except", ["EXP"]),
        ArrangementFault("a role as a number", "\(side)/roles/except", [1], named: "/sides/0/roles/except/0"),
        ArrangementFault("no direction of goods", "\(side)/goods/value", []),
        ArrangementFault("goods that go round", "\(side)/goods/value/0", "round"),
        ArrangementFault("goods unknown and sourced", "\(side)/goods/value", .null),
        ArrangementFault("sites as a list", "\(side)/sites", ["A"]),
        ArrangementFault("a day of a month that has none", "\(side)/operative_from/value", "2012-13"),
        ArrangementFault("a day in words", "\(side)/operative_from/value", "July 2012"),
        ArrangementFault("a day as a number", "\(side)/operative_from/value", 2012),
        ArrangementFault(
            "applied before it was signed",
            "\(side)/operative_from/value",
            "2012-04-30",
            named: "/sides/0/operative_from"
        ),
        ArrangementFault(
            "over before it began",
            "\(side)/operative_until",
            fact("2012-06-30"),
            named: "/sides/0/operative_until"
        ),
        ArrangementFault(
            "an end known by its year only",
            "\(side)/operative_until",
            fact("2030"),
            named: "/sides/0/operative_until/value"
        ),
        ArrangementFault("pending since a day", "\(side)/pending", true),
        ArrangementFault("perhaps pending", "\(side)/pending", .null),
    ]

    static let forms: [ArrangementFault] = [
        ArrangementFault(
            "a suspension without beginning",
            "\(side)/suspended",
            [["from": nil, "until": nil, "source": "S7", "certainty": "sourced"]],
            named: "/sides/0/suspended/0/from"
        ),
        ArrangementFault(
            "a suspension that runs backwards",
            "\(side)/suspended",
            [["from": "2026-02-01", "until": "2026-01-31", "source": "S7", "certainty": "sourced"]],
            named: "/sides/0/suspended/0/until"
        ),
        ArrangementFault(
            "two suspensions at once",
            "\(side)/suspended",
            [
                ["from": "2026-01-01", "until": nil, "source": "S7", "certainty": "sourced"],
                ["from": "2026-06-01", "until": "2026-07-01", "source": "S7", "certainty": "sourced"],
            ],
            named: "/sides/0/suspended/1/from"
        ),
        ArrangementFault("a consent rule that is none", "\(side)/consent/value", "tacit"),
        ArrangementFault("consent unknown and sourced", "\(side)/consent/value", .null),
        ArrangementFault("a day that does not count", "\(side)/date_basis/value", "invoice"),
        ArrangementFault("lists that never come", "\(side)/exchange/every_hours", 0),
        ArrangementFault("lists good for ever", "\(side)/exchange/stale_after_hours", 8785),
        ArrangementFault("lists stale before the next", "\(side)/exchange/stale_after_hours", 23),
        ArrangementFault("a rule for stale lists that is none", "\(side)/exchange/on_stale", "guess"),
        ArrangementFault(
            "an exchange of unknown standing",
            "\(side)/exchange/certainty",
            "unknown",
            named: "/sides/0/exchange/source"
        ),
        ArrangementFault("a pattern that is none", "\(side)/declaration/pattern", "stamp"),
        ArrangementFault("a template without its code", "\(side)/declaration/template", "MID"),
        ArrangementFault("a placeholder that is none", "\(side)/declaration/template", "{alias:MID}{eori}"),
        ArrangementFault("a scheme in lower case", "\(side)/declaration/template", "{alias:mid}"),
        ArrangementFault("a brace that is left open", "\(side)/declaration/template", "{alias:MID"),
        ArrangementFault("a brace that nothing opened", "\(side)/declaration/template", "{alias:MID}}"),
        ArrangementFault("a brace in a brace", "\(side)/declaration/template", "{alias:{tin}}"),
        ArrangementFault("a template that steers a screen", "\(side)/declaration/template", "{alias:MID}\n"),
        ArrangementFault(
            "nothing declared in words",
            "\(side)/declaration/pattern",
            "none",
            named: "/sides/0/declaration/template"
        ),
        ArrangementFault(
            "a name for a number",
            "\(side)/declaration/pattern",
            "tin",
            named: "/sides/0/declaration/template"
        ),
        ArrangementFault(
            "a benefit twice",
            "\(side)/benefits/1/text",
            "lower risk score of the shipment in the targeting system"
        ),
        ArrangementFault("a benefit outside the letters", "\(side)/benefits/0/tfa_7_7", "h"),
        ArrangementFault(
            "a benefit of unknown standing",
            "\(side)/benefits/0/certainty",
            "unknown",
            named: "/sides/0/benefits/0/source"
        ),
        ArrangementFault("a note that steers a screen", "\(side)/note", "a\u{7}"),
    ]
}
