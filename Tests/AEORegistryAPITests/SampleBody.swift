import JOSE

/// Bodies to start from, to be spoilt by the tests.
enum SampleBody {
    static let application: JSONObject = [
        "programme": "EU-AEO", "tier": "AEOF",
        "holder": [
            "name": "Van der Meer Bloemen B.V.", "country": "NL",
            "address": [
                "lines": ["Legmeerdijk 313"], "city": "Aalsmeer", "postcode": "1431 GB", "country": "NL",
            ],
            "identifiers": [["scheme": "EORI", "value": "NL123456789"]], "size_class": "small",
        ],
        "roles": ["IMP", "exporter"], "sites": [],
        "decision_date": "2026-11-02", "effective_date": "2026-11-07",
        "consent": ["publication": true, "exchange": ["*"]],
    ]

    static let roleCodes = ["importer": "IMP", "exporter": "EXP", "customs broker": "BRK"]

    /// The application with one member, given by its path, set to another value or, with `nil`, taken out.
    static func application(_ path: String, _ value: JSONValue?) -> JSONObject {
        changed(application, path.split(separator: ".").map(String.init)[...], value)
    }

    private static func changed(
        _ object: JSONObject,
        _ path: ArraySlice<String>,
        _ value: JSONValue?
    ) -> JSONObject {
        guard let name = path.first else { return object }
        var copy = object
        if path.count == 1 {
            copy[name] = value
        } else {
            copy[name] = .object(changed(object[name]?.objectValue ?? [:], path.dropFirst(), value))
        }
        return copy
    }
}
