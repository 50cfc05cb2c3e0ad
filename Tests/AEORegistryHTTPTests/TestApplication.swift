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

    /// An Indian T2 application, whose validity is three years.
    static func pharma(iec: String = "ZZZCU0421K", from day: String = "2024-03-27") -> JSONObject {
        [
            "programme": "IN-CBIC", "tier": "T2",
            "holder": [
                "name": "Udaharan Lifesciences Private Limited", "country": "IN",
                "address": ["lines": ["Plot 17"], "city": "Udaharanpur", "country": "IN"],
                "identifiers": [["scheme": "IEC", "value": .string(iec)]], "size_class": "large",
            ],
            "roles": ["IMP", "EXP"], "sites": [],
            "decision_date": .string(day), "effective_date": .string(day),
            "consent": ["publication": true, "exchange": ["*"]],
        ]
    }

    /// An Indian T1 application of a micro firm, by the MSME track.
    static func spices() -> JSONObject {
        [
            "programme": "IN-CBIC", "tier": "T1",
            "holder": [
                "name": "नमूना मसाले", "name_latin": "Namuna Masale", "country": "IN",
                "address": ["lines": ["12 Masala Gali"], "city": "Namunapur", "country": "IN"],
                "identifiers": [["scheme": "IEC", "value": "ZZZFN0837Q"]], "size_class": "micro",
            ],
            "roles": ["EXP"], "sites": [], "decision_date": "2025-10-05", "effective_date": "2025-10-09",
            "consent": ["publication": true, "exchange": ["*"]],
            "track": "MSME",
            "size": [
                "class": "micro", "rule": "MSMED Act 2006",
                "evidence": [["kind": "msme-certificate", "number": "U-17", "valid_until": "2026-12-01"]],
            ],
        ]
    }

    /// A regulated agent that relies on the status of an authorised economic operator.
    static func agent(relyingOn identifier: String) -> JSONObject {
        [
            "programme": "EU-RA", "tier": "RA",
            "holder": [
                "name": "Voorbeeld Luchtvracht B.V.", "country": "NL",
                "address": ["lines": ["Platform 3"], "city": "Bollendam", "country": "NL"],
                "identifiers": [["scheme": "EORI", "value": "NL999000017"]],
            ],
            "roles": ["FWD"], "sites": [], "decision_date": "2026-11-10", "effective_date": "2026-11-10",
            "expiry_date": "2031-11-09",
            "consent": ["publication": true, "exchange": ["*"]],
            "depends_on": [["kind": "AEO", "identifier": .string(identifier)]],
        ]
    }

    /// What makes the flower exporter's application one of a South African wine exporter.
    static let wine: JSONObject = [
        "programme": "ZA-SARS", "tier": "L1",
        "holder": [
            "name": "Voorbeeldkloof Wines (Pty) Ltd", "country": "ZA",
            "address": ["lines": ["Farm 17"], "city": "Voorbeeldkloof", "country": "ZA"],
            "identifiers": [["scheme": "CUSTOMS-CODE", "value": "00099017"]], "size_class": "small",
        ],
        "roles": ["EXP"], "decision_date": "2026-06-01", "effective_date": "2026-06-15",
    ]
}
