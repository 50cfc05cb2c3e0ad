import AEOModel
import Testing

/// What the rules of one programme say of a certificate granted on 1 May 2026, each from a line of the domain notes.
struct LifeRow: Sendable, CustomTestStringConvertible {
    let programme: String
    let tier: String
    /// The first day of effect that is computed; `nil` where the officer must say.
    let effect: String?
    /// The last day of validity that is computed: `none` for no end, `nil` where the officer must say.
    let expiry: String?
    /// The first day of the window for renewals before 30 April 2031; `nil` where none is known.
    let window: String?
    /// The last day of the bar that a revocation of 1 June 2026 starts; `nil` for none.
    let bar: String?
    /// The window of the declaration of 2026; `nil` where none is asked for.
    let attestation: String?
    /// Whether a revocation waits for its receipt.
    let awaitsService: Bool
    /// Where the notes say so.
    let source: String

    var testDescription: String { "\(programme) \(tier)" }

    static let all: [LifeRow] = [
        // 1.2: effect on the fifth day; unlimited; three years' bar (S29); revocation on receipt (UCC 28).
        LifeRow("EU-AEO", "AEOF", "2026-05-06", "none", nil, "2029-06-01", nil, true, "1.2"),
        LifeRow("EU-AEO", "AEOC", "2026-05-06", "none", nil, "2029-06-01", nil, true, "1.2"),
        // 1.6: nothing on effect or end that is sure.
        LifeRow("CN-GACC", "ADV", nil, nil, nil, nil, nil, false, "1.6"),
        LifeRow("CN-GACC", "CERT", nil, nil, nil, nil, nil, false, "1.6"),
        // 1.7 and 8: validity could not be established.
        LifeRow("HK-CED", "T1", nil, nil, nil, nil, nil, false, "1.7"),
        // 1.8: T1 no end with a declaration from 1 October to 31 December; T2 three years, T3 and LO five.
        LifeRow("IN-CBIC", "T1", nil, "none", nil, nil, "2026-10-01 2026-12-31", false, "1.8"),
        LifeRow("IN-CBIC", "T2", nil, "2029-04-30", nil, nil, nil, false, "1.8"),
        LifeRow("IN-CBIC", "T3", nil, "2031-04-30", nil, nil, nil, false, "1.8"),
        // 1.9, 1.4, 1.12, 1.10, 1.11 and 8: not established.
        LifeRow("ID-DJBC", "AEO", nil, nil, nil, nil, nil, false, "1.9"),
        LifeRow("JP-JC", "EXP", nil, nil, nil, nil, nil, false, "1.4"),
        LifeRow("NZ-SES", "SES", nil, nil, nil, nil, nil, false, "1.12"),
        LifeRow("DO-DGA", "STD", nil, nil, nil, nil, nil, false, "1.10"),
        LifeRow("MA-ADII", "SD-A", nil, nil, nil, nil, nil, false, "1.11"),
        // 1.13: five years (S25), window of thirty days (S109).
        LifeRow("ZA-SARS", "L1", nil, "2031-04-30", "2031-03-31", nil, nil, false, "1.13"),
    ]

    private init(
        _ programme: String,
        _ tier: String,
        _ effect: String?,
        _ expiry: String?,
        _ window: String?,
        _ bar: String?,
        _ attestation: String?,
        _ awaitsService: Bool,
        _ source: String
    ) {
        self.programme = programme
        self.tier = tier
        self.effect = effect
        self.expiry = expiry
        self.window = window
        self.bar = bar
        self.attestation = attestation
        self.awaitsService = awaitsService
        self.source = source
    }
}
