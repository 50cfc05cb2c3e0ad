import JOSE

/// Applications of fictitious traders.
enum Applications {
    /// A trader in the European Union; the serial makes the number, all of one length.
    static func dutch(
        _ serial: Int,
        name: String = "Voorbeeld Bloemen B.V.",
        isPublished: Bool = true
    ) -> JSONObject {
        [
            "programme": "EU-AEO",
            "tier": "AEOF",
            "holder": [
                "name": .string(name),
                "country": "NL",
                "address": [
                    "lines": ["Kwekerslaan 12"], "city": "Bollendam", "postcode": "9999 AB", "country": "NL",
                ],
                "identifiers": [["scheme": "EORI", "value": .string(number(serial))]],
                "size_class": "small",
            ],
            "roles": ["IMP", "EXP"],
            "sites": [],
            "decision_date": "2026-03-02",
            "effective_date": "2026-03-07",
            "expiry_date": nil,
            "consent": ["publication": .bool(isPublished), "exchange": ["*"]],
        ]
    }

    /// The number of the trader.
    static func number(_ serial: Int) -> String { "NL\(990_000_000 + serial)" }
}
