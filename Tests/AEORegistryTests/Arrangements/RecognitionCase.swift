import AEOModel
import AEORegistry
import JOSE
import Testing

/// One of the ten reference programmes with a partner that recognises it, and what that partner leaves out.
struct RecognitionCase: Sendable, CustomTestStringConvertible {
    let programme: String
    let authority: String
    let tier: String
    /// A tier that is left out; in the record itself, or in a copy amended where nobody told us of any.
    let refusedTier: String
    let arrangement: String
    let relying: String
    let role: String
    let refusedRole: String
    /// The first day that is surely one of operation.
    let operative: String
    /// A day before it.
    let before: String
    /// The place of the direction in the record.
    let side: Int
    /// What is said of the refused tier as shipped, before it is refused in an amended copy.
    var shipped = RecognitionOutcome.notRecognised
    /// Changes to a copy of the record, where a fact that the answer turns on is not known.
    var amendments: [(path: String, value: JSONValue)] = []

    var testDescription: String { "\(programme) for \(relying)" }

    static let all: [RecognitionCase] = [
        RecognitionCase(
            programme: "CN-GACC",
            authority: "CN",
            tier: "ADV",
            refusedTier: "CERT",
            arrangement: "CN-EU",
            relying: "EU",
            role: "EXP",
            refusedRole: "BRK",
            operative: "2015-11-01",
            before: "2015-10-31",
            side: 0,
            shipped: .unknown
        ),
        RecognitionCase(
            programme: "DO-DGA",
            authority: "DO",
            tier: "STD",
            refusedTier: "SIMP",
            arrangement: "DO-US",
            relying: "US",
            role: "MFR",
            refusedRole: "BRK",
            operative: "2016-12-31",
            before: "2015-12-31",
            side: 0
        ),
        RecognitionCase(
            programme: "EU-AEO",
            authority: "NL",
            tier: "AEOS",
            refusedTier: "AEOC",
            arrangement: "CN-EU",
            relying: "CN",
            role: "EXP",
            refusedRole: "FWD",
            operative: "2015-11-01",
            before: "2015-10-31",
            side: 1
        ),
        RecognitionCase(
            programme: "HK-CED",
            authority: "HK",
            tier: "T2",
            refusedTier: "T1",
            arrangement: "HK-ZA",
            relying: "ZA",
            role: "EXP",
            refusedRole: "WHS",
            operative: "2024-12-03",
            before: "2024-12-02",
            side: 0
        ),
        RecognitionCase(
            programme: "ID-DJBC",
            authority: "ID",
            tier: "AEO",
            refusedTier: "AEO",
            arrangement: "ASEAN",
            relying: "SG",
            role: "EXP",
            refusedRole: "BRK",
            operative: "2024-10-01",
            before: "2024-09-30",
            side: 1,
            shipped: .recognised
        ),
        RecognitionCase(
            programme: "IN-CBIC",
            authority: "IN",
            tier: "T2",
            refusedTier: "T1",
            arrangement: "IN-ZA",
            relying: "ZA",
            role: "EXP",
            refusedRole: "LSP",
            operative: "2025-06-26",
            before: "2025-06-25",
            side: 0
        ),
        RecognitionCase(
            programme: "JP-JC",
            authority: "JP",
            tier: "EXP",
            refusedTier: "WHS",
            arrangement: "EU-JP",
            relying: "FR",
            role: "EXP",
            refusedRole: "WHS",
            operative: "2011-05-24",
            before: "2011-05-23",
            side: 1,
            shipped: .unknown
        ),
        RecognitionCase(
            programme: "MA-ADII",
            authority: "MA",
            tier: "SS",
            refusedTier: "SD-A",
            arrangement: "AGADIR",
            relying: "TN",
            role: "EXP",
            refusedRole: "BRK",
            operative: "2027-01-01",
            before: "2026-12-31",
            side: 0,
            amendments: [
                ("operative_from", known("2027-01-01")), ("goods", known(["import"])),
                ("consent", known("per-arrangement")),
                ("roles", ["only": ["EXP", "MFR"], "except": [], "source": "known", "certainty": "known"]),
            ]
        ),
        RecognitionCase(
            programme: "NZ-SES",
            authority: "NZ",
            tier: "SES",
            refusedTier: "SES",
            arrangement: "CN-NZ",
            relying: "CN",
            role: "EXP",
            refusedRole: "CARRIER-ROAD",
            operative: "2017-07-01",
            before: "2017-06-30",
            side: 1,
            shipped: .recognised
        ),
        RecognitionCase(
            programme: "ZA-SARS",
            authority: "ZA",
            tier: "L2",
            refusedTier: "L1",
            arrangement: "CN-ZA",
            relying: "CN",
            role: "MFR",
            refusedRole: "TERM",
            operative: "2023-09-01",
            before: "2023-08-31",
            side: 1,
            shipped: .unknown
        ),
    ]

    static func known(_ value: JSONValue) -> JSONValue {
        ["value": value, "source": "known", "certainty": "known"]
    }
}
