import JOSE

/// An application that the rules allow.
enum TestApplication {
    static func flowers(published: Bool = true, eori: String = "NL999000017") -> JSONObject {
        [
            "programme": "EU-AEO", "tier": "AEOF",
            "holder": [
                "name": "Voorbeeld Bloemen Export B.V.", "country": "NL",
                "address": ["lines": ["Kwekerslaan 12"], "city": "Bollendam", "country": "NL"],
                "identifiers": [["scheme": "EORI", "value": .string(eori)]], "size_class": "medium",
            ],
            "roles": ["EXP", "importer"], "sites": [],
            "decision_date": "2026-11-02", "effective_date": "2026-11-07", "expiry_date": .null,
            "consent": ["publication": .bool(published), "exchange": ["*"]],
        ]
    }
}
