import JOSE

extension Alteration {
    /// Changes to the rules for what happens after a grant, and to what is only shown.
    static let life: [Alteration] = [
        // The bar.
        Alteration("a bar of no years", "EU-AEO", "versions/0/reapplication_bar/years", 0),
        Alteration("a bar in words", "EU-AEO", "versions/0/reapplication_bar/years", "three"),
        Alteration("a bar that is null and sourced", "EU-AEO", "versions/0/reapplication_bar/years", .null),
        Alteration("a bar that nobody told us", "HK-CED", "versions/0/reapplication_bar/years", 3),
        Alteration("a bar that starts in words", "EU-AEO", "versions/0/reasons/0/starts_bar", "no"),
        Alteration("a bar of the letters in words", "EU-AEO", "versions/0/safe_reasons/starts_bar", 1),
        Alteration("a number for what partners see", "EU-AEO", "versions/0/reasons/0/shareable", 0),
        // Renewal and tier change.
        Alteration(
            "a renewal in one fact",
            "EU-AEO",
            "versions/0/renewal",
            unknown,
            named: "/versions/0/renewal/certainty"
        ),
        Alteration("a renewal without words", "EU-AEO", "versions/0/renewal/text", nil),
        Alteration("a renewal without a mode", "EU-AEO", "versions/0/renewal/mode", nil),
        Alteration("a bare mode", "EU-AEO", "versions/0/renewal/mode", "same-number"),
        Alteration(
            "an unknown mode",
            "ZA-SARS",
            "versions/0/renewal/mode",
            fact("by-post"),
            named: "/versions/0/renewal/mode/value"
        ),
        Alteration(
            "the model's word for what is not known",
            "ZA-SARS",
            "versions/0/renewal/mode",
            fact("unknown"),
            named: "/versions/0/renewal/mode/value"
        ),
        Alteration("a window of no days", "ZA-SARS", "versions/0/renewal/window_days/value", 0),
        Alteration("a window of half a day", "ZA-SARS", "versions/0/renewal/window_days/value", .double(0.5)),
        Alteration("a window beyond ten years", "ZA-SARS", "versions/0/renewal/window_days/value", 3661),
        Alteration("a window without a source", "ZA-SARS", "versions/0/renewal/window_days/source", .null),
        Alteration(
            "a pending renewal in words",
            "ZA-SARS",
            "versions/0/renewal/continues_while_pending",
            fact("yes"),
            named: "/versions/0/renewal/continues_while_pending/value"
        ),
        Alteration("an unknown tier change", "EU-AEO", "versions/0/tier_change/value", "swap"),
        Alteration(
            "a tier change in the model's word",
            "EU-AEO",
            "versions/0/tier_change/value",
            "newCertificate"
        ),
        Alteration("a tier change that is null and known", "EU-AEO", "versions/0/tier_change/value", .null),
        // Suspension and decisions.
        Alteration("an open end in words", "EU-AEO", "versions/0/suspension/open_end", "yes"),
        Alteration("a decision in no days", "EU-AEO", "versions/0/decision_days/days", 0),
        Alteration("a decision without days", "EU-AEO", "versions/0/decision_days/days", .null),
        Alteration("more days for nothing", "HK-CED", "versions/0/decision_days/extension_days", 60),
        Alteration("days that nobody told us", "HK-CED", "versions/0/decision_days/days", 60),
        Alteration("minus sixty days more", "EU-AEO", "versions/0/decision_days/extension_days", -60),
        Alteration(
            "a doubtful time of a tier beside the programme's",
            "EU-AEO",
            "versions/0/tiers/0/decision_days",
            ["days": 30, "extension_days": nil, "source": nil, "certainty": "unsure"]
        ),
        Alteration(
            "an unknown time of a track beside the programme's",
            "IN-CBIC",
            "versions/1/tracks/0/decision_days",
            ["days": nil, "extension_days": nil, "source": nil, "certainty": "unknown"]
        ),
        // Confirmation and review.
        Alteration("a review every half year", "NZ-SES", "versions/0/validity/review_years", .double(0.5)),
        Alteration("a monthly confirmation", "IN-CBIC", attestation + "/every", "month"),
        Alteration("a window of one day", "IN-CBIC", attestation + "/window", ["10-01"]),
        Alteration(
            "a window of three days",
            "IN-CBIC",
            attestation + "/window",
            ["10-01", "11-01", "12-31"]
        ),
        Alteration("a window on no day", "IN-CBIC", attestation + "/window", ["10-01", "11-31"]),
        Alteration("a window on a leap day", "IN-CBIC", attestation + "/window", ["02-01", "02-29"]),
        Alteration("a window with a year", "IN-CBIC", attestation + "/window", ["2023-10-01", "12-31"]),
        Alteration("nothing said of a missed confirmation", "IN-CBIC", attestation + "/missed", nil),
        Alteration(
            "an unknown effect of a missed confirmation",
            "IN-CBIC",
            attestation + "/missed",
            fact("revoke"),
            named: "/" + attestation + "/missed/value"
        ),
        // Reliances.
        Alteration("a reliance twice", "ZA-SARS", "versions/0/reliances/1/kind", "REGISTRATION"),
        Alteration("a reliance in small letters", "ZA-SARS", "versions/0/reliances/0/kind", "licence"),
        Alteration("a reliance without words", "ZA-SARS", "versions/0/reliances/0/text", ""),
        Alteration("an unknown effect", "ZA-SARS", "versions/0/reliances/0/effect/value", "revoke"),
        Alteration(
            "a reliance that nobody told us",
            "JP-JC",
            "versions/0/reliances/0/certainty",
            "unknown",
            named: "/versions/0/reliances/0/certainty"
        ),
        Alteration("a programme that is none", "EU-RA", "versions/0/reliances/0/programme", "eu-aeo"),
        Alteration(
            "a programme that relies on itself",
            "EU-RA",
            "versions/0/reliances/0/programme",
            "EU-RA",
            named: "/versions/0/reliances"
        ),
        // Tracks.
        Alteration(
            "a track twice",
            "IN-CBIC",
            "versions/1/tracks",
            ["MSME", "MSME"],
            named: "/versions/1/tracks/0"
        ),
        Alteration("a track for no size", "IN-CBIC", "versions/1/tracks/0/size_classes", []),
        Alteration(
            "a track that nobody told us",
            "MA-ADII",
            "versions/0/tracks/0/certainty",
            "unknown",
            named: "/versions/0/tracks/0/source"
        ),
        Alteration(
            "a waiver in bare words",
            "IN-CBIC",
            "versions/1/tracks/0/waived",
            ["all"],
            named: "/versions/1/tracks/0/waived/0"
        ),
        Alteration("a waiver of nothing", "IN-CBIC", "versions/1/tracks/0/waived/0/value", .null),
        Alteration(
            "a document twice",
            "IN-CBIC",
            "versions/1/tracks/0/documents/2/value",
            "two annexures for the application"
        ),
        Alteration("a paper without a code", "IN-CBIC", "versions/1/tracks/0/evidence/0/code", "certificate"),
        Alteration("no paper at all", "IN-CBIC", "versions/1/tracks/0/evidence", []),
        Alteration(
            "a size for life in words",
            "IN-CBIC",
            "versions/1/tracks/0/size_for_life/value",
            "always"
        ),
        Alteration(
            "an unknown effect of a lost proof",
            "IN-CBIC",
            "versions/1/tracks/0/lost_evidence",
            fact("fine"),
            named: "/versions/1/tracks/0/lost_evidence/value"
        ),
        // What is only shown.
        Alteration("a benefit in bare words", "EU-AEO", "versions/0/tiers/0/benefits/0", "less"),
        Alteration(
            "a benefit twice",
            "EU-AEO",
            "versions/0/tiers/0/benefits/1/text",
            "easier access to customs simplifications"
        ),
        Alteration("a measure beyond g", "EU-AEO", "versions/0/tiers/0/benefits/0/tfa_7_7", "h"),
        Alteration("a measure by number", "EU-AEO", "versions/0/tiers/0/benefits/0/tfa_7_7", 1),
        Alteration(
            "a benefit that nobody told us",
            "EU-AEO",
            "versions/0/tiers/0/benefits/0/certainty",
            "unknown",
            named: "/versions/0/tiers/0/benefits/0/source"
        ),
        Alteration("no condition at all", "EU-AEO", "versions/0/tiers/0/criteria", []),
        Alteration(
            "a condition with a letter beyond M",
            "EU-AEO",
            "versions/0/tiers/0/criteria/0/safe",
            ["N"]
        ),
        Alteration("a condition without words", "EU-AEO", "versions/0/tiers/0/criteria/0/text", ""),
        Alteration("a step without a source", "EU-AEO", "versions/0/tiers/0/steps/0/source", .null),
        Alteration("a bare fee", "EU-AEO", "versions/0/tiers/0/fee", 100),
        Alteration("nowhere to apply", "EU-AEO", "versions/0/tiers/0/apply_at", nil),
        Alteration("support in an object", "EU-AEO", "versions/0/support", [:]),
        Alteration("support twice", "EU-AEO", "versions/0/support/1/value", "self-assessment questionnaire"),
        Alteration(
            "a gain from a source that is none",
            "JP-JC",
            "versions/0/indirect_benefits/0/source",
            "hearsay"
        ),
    ]

    private static let attestation = "versions/1/tiers/0/validity/attestation"
    private static let unknown: JSONValue = ["value": nil, "source": nil, "certainty": "unknown"]

    private static func fact(_ value: JSONValue) -> JSONValue {
        ["value": value, "source": "S109", "certainty": "sourced"]
    }
}
