import JOSE

extension Alteration {
    static let table: [Alteration] = [
        Alteration("no schema", "EU-AEO", "$schema", nil),
        Alteration("another schema", "EU-AEO", "$schema", "../json/application.schema.json"),
        Alteration("an unknown member at the top", "EU-AEO", "comment", "x"),
        Alteration("an identity in lower case", "EU-AEO", "id", "eu-aeo"),
        Alteration("an identity that is too short", "EU-AEO", "id", "EU"),
        Alteration("an unknown kind", "EU-AEO", "kind", "trusted"),
        Alteration("a country that is none", "EU-AEO", "country", "QQ"),
        Alteration("a country in lower case", "EU-AEO", "country", "eu"),
        Alteration("no version", "EU-AEO", "versions", []),
        Alteration("versions in an object", "EU-AEO", "versions", [:]),
        Alteration("a version that does not count from one", "EU-AEO", "versions/0/version", 2),
        Alteration("versions out of order", "IN-CBIC", "versions/1/in_force_from", "2016-07-22"),
        Alteration("a day that is none", "EU-AEO", "versions/0/in_force_from", "2016-02-30"),
        Alteration("an unknown starting day", "EU-AEO", "versions/0/in_force_certainty", "unknown"),
        Alteration("an unknown member of a version", "EU-AEO", "versions/0/benefit", true),
        Alteration("no roles", "EU-AEO", "versions/0/roles", []),
        Alteration(
            "a role twice",
            "EU-AEO",
            "versions/0/roles",
            ["EXP", "EXP"],
            named: "/versions/0/roles/1"
        ),
        Alteration("a number as a role", "EU-AEO", "versions/0/roles", [1], named: "/versions/0/roles/0"),
        Alteration(
            "the programme's own office missing",
            "ZA-SARS",
            "versions/0/issuers/0/country",
            "NA",
            named: "/versions/0/issuers"
        ),
        Alteration("an office twice", "EU-AEO", "versions/0/issuers/1/country", "AT"),
        Alteration("a time zone that is none", "EU-AEO", "versions/0/issuers/0/time_zone", "CET"),
        Alteration(
            "a pattern that is not anchored",
            "EU-AEO",
            "versions/0/identifier_schemes/0/pattern",
            "[A-Z]+"
        ),
        Alteration(
            "a pattern beyond the subset",
            "EU-AEO",
            "versions/0/identifier_schemes/0/pattern",
            "^\\d+$"
        ),
        Alteration("no main scheme", "EU-AEO", "versions/0/identifier_schemes/0/main", false),
        Alteration("two main schemes", "NZ-SES", "versions/0/identifier_schemes/1/main", true),
        Alteration("a scheme twice", "NZ-SES", "versions/0/identifier_schemes/1/scheme", "NZBN"),
        Alteration(
            "an unknown step",
            "EU-AEO",
            "versions/0/identifier_schemes/0/normalise/0/step",
            "reverse",
            named: "/versions/0/identifier_schemes/0/normalise/0"
        ),
        Alteration(
            "an unknown check",
            "NZ-SES",
            "versions/0/identifier_schemes/0/check/algorithm",
            "sum",
            named: "/versions/0/identifier_schemes/0/check"
        ),
        Alteration("an unknown policy", "NZ-SES", "versions/0/identifier_schemes/0/check/policy", "ask"),
        Alteration(
            "an example that is refused",
            "NZ-SES",
            "versions/0/identifier_schemes/0/examples/valid/0",
            "9429046393921",
            named: "/versions/0/identifier_schemes/0/examples/valid"
        ),
        Alteration(
            "a bad example that passes",
            "NZ-SES",
            "versions/0/identifier_schemes/0/examples/invalid/0",
            "9429046393920",
            named: "/versions/0/identifier_schemes/0/examples/invalid"
        ),
        Alteration(
            "a prefix of three letters",
            "EU-AEO",
            "versions/0/identifier_schemes/0/prefixes",
            ["NLD"]
        ),
        Alteration(
            "a template without a serial",
            "EU-AEO",
            "versions/0/certificate_number/template",
            "{tier}"
        ),
        Alteration(
            "a template with an unknown field",
            "EU-AEO",
            "versions/0/certificate_number/template",
            "{name}{serial:3}"
        ),
        Alteration(
            "a template with spaces",
            "EU-AEO",
            "versions/0/certificate_number/template",
            "A {serial:3}"
        ),
        Alteration(
            "numbers that do not fit their pattern",
            "EU-AEO",
            "versions/0/certificate_number/pattern",
            "^[0-9]+$"
        ),
        Alteration("a tier twice", "EU-AEO", "versions/0/tiers/1/code", "AEOC"),
        Alteration(
            "a component that is no tier",
            "EU-AEO",
            "versions/0/tiers/2/components",
            ["AEOC", "AEOX"]
        ),
        Alteration("a tier made of itself", "EU-AEO", "versions/0/tiers/2/components", ["AEOF"]),
        Alteration(
            "a component that is combined itself",
            "EU-AEO",
            "versions/0/tiers/0/components",
            ["AEOF"]
        ),
        Alteration("a requirement that is no tier", "ZA-SARS", "versions/0/tiers/1/requires", "L3"),
        Alteration("a tier that requires itself", "ZA-SARS", "versions/0/tiers/1/requires", "L2"),
        Alteration("a tier for a foreign role", "IN-CBIC", "versions/0/tiers/0/roles", ["CAR"]),
        Alteration("a level that is a tier", "CN-GACC", "versions/0/other_levels/0/code", "ADV"),
        Alteration(
            "a word for the role scope",
            "EU-AEO",
            "versions/0/role_scope/value",
            "some",
            named: "/versions/0/role_scope/value"
        ),
        Alteration("a fact without a source", "EU-AEO", "versions/0/role_scope/source", nil),
        Alteration("general knowledge with another source", "EU-AEO", "versions/0/role_scope/source", "S10"),
        Alteration("a source that is no code", "EU-AEO", "versions/0/name/source", "web"),
        Alteration(
            "an unknown fact with a value",
            "EU-AEO",
            "versions/0/role_scope",
            [
                "value": "per-role", "source": nil, "certainty": "unknown",
            ],
            named: "/versions/0/role_scope/value"
        ),
        Alteration("years without a number", "ZA-SARS", "versions/0/validity/years", nil),
        Alteration("years that are null", "ZA-SARS", "versions/0/validity/years", .null),
        Alteration("years that are no integer", "ZA-SARS", "versions/0/validity/years", .double(5.5)),
        Alteration("too many years", "ZA-SARS", "versions/0/validity/years", 21),
        Alteration(
            "a validity for each tier that a tier lacks",
            "IN-CBIC",
            "versions/0/tiers/0/validity",
            .null,
            named: "/versions/0/validity"
        ),
        Alteration(
            "a tier that leaves its validity to the tiers",
            "IN-CBIC",
            "versions/1/tiers/0/validity/kind",
            "per-tier",
            named: "/versions/1/tiers/0/validity"
        ),
        Alteration("an effect without days", "EU-AEO", "versions/0/effect/days", .null),
        Alteration("days without an effect", "HK-CED", "versions/0/effect/days", 3),
        Alteration("a word for service", "EU-AEO", "versions/0/service/revoke", "by-post"),
        Alteration("a reason twice", "EU-AEO", "versions/0/reasons/1/code", "INVESTIGATION"),
        Alteration("a reason with a letter's code", "EU-AEO", "versions/0/reasons/0/code", "A"),
        Alteration("a reason for an unknown act", "EU-AEO", "versions/0/reasons/0/acts", ["stop"]),
        Alteration("a reason for no act", "EU-AEO", "versions/0/reasons/0/acts", []),
        Alteration("a reason with a letter beyond M", "EU-AEO", "versions/0/reasons/0/safe", "N"),
        Alteration("a reason that hits no part", "EU-AEO", "versions/0/reasons/0/parts", ["AEOF"]),
        Alteration("a letter beyond M", "EU-AEO", "versions/0/safe_reasons/parts", ["N": ["AEOS"]]),
        Alteration("a letter that hits no part", "EU-AEO", "versions/0/safe_reasons/parts/G", ["AEOF"]),
        Alteration("a track to no tier", "MA-ADII", "versions/0/tracks/0/tiers", ["T9"]),
        Alteration("a track for an unknown size", "MA-ADII", "versions/0/tracks/0/size_classes", ["tiny"]),
        Alteration("another rule for the number used abroad", "EU-AEO", "versions/0/tin/rule", "none"),
    ]
}
