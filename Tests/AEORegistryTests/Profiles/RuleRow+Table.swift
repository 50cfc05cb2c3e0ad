import AEOModel

extension RuleRow {
    static let table: [RuleRow] = [
        RuleRow(programme: "CN-GACC", version: 1, source: "1.6: no validity, five-yearly check unsure"),
        RuleRow(
            programme: "CN-GACC",
            version: 2,
            source: "1.6: certified level with lighter tests for smaller firms [S17, S18]",
            tracks: ["CERTIFIED"]
        ),
        RuleRow(
            programme: "DO-DGA",
            version: 1,
            source: "1.10: simplified is the small-firm track [S97]",
            tracks: ["SIMPLIFIED"]
        ),
        RuleRow(
            programme: "EU-AEO",
            version: 1,
            source:
                "1.2: unlimited [S10]; fifth day, 120 + 60 days, receipt, Art. 16-18 [known]; bar [S29]; 4: RA [S166]",
            validity: ["AEOC": .unlimited, "AEOS": .unlimited, "AEOF": .unlimited],
            effect: .daysAfterDecision(5),
            service: [.revoke, .annul],
            bar: 3,
            barring: ["COMPETENCE", "SECURITY", "OBLIGATION-FAILED", "FALSE-INFORMATION"]
                + "ABCDEFGHIJKLM".map(String.init),
            change: .newCertificate,
            decision: DecisionDays(days: 120, extensionDays: 60),
            mayBeOpen: true,
            reliances: [
                RelianceRule(
                    kind: "REGULATED-AGENT",
                    programme: ProgrammeID(parsing: "EU-RA"),
                    effect: .review
                )
            ]
        ),
        RuleRow(programme: "HK-CED", version: 1, source: "1.7 and 8: validity could not be established"),
        RuleRow(programme: "ID-DJBC", version: 1, source: "1.9 and 8: validity could not be established"),
        RuleRow(
            programme: "IN-CBIC",
            version: 1,
            source: "1.8: T1 and T2 3 years, T3 and LO 5 before 1 Aug 2021 [S9, S79]",
            validity: ["T1": .years(3), "T2": .years(3), "T3": .years(5), "LO": .years(5)]
        ),
        RuleRow(
            programme: "IN-CBIC",
            version: 2,
            source: "1.8: T1 no end, self-declaration 1 Oct to 31 Dec [S9]; MSME [S80, S81]",
            validity: ["T1": .unlimited, "T2": .years(3), "T3": .years(5), "LO": .years(5)],
            attestation: [
                "T1": AttestationRule(
                    opensMonth: 10,
                    opensDay: 1,
                    closesMonth: 12,
                    closesDay: 31,
                    missed: .unknown
                )
            ],
            tracks: ["MSME"]
        ),
        RuleRow(
            programme: "JP-JC",
            version: 1,
            source: "1.4: the tie of the warehouse to its licence is unsure",
            reliances: [RelianceRule(kind: "LICENCE", programme: nil, effect: .review)]
        ),
        RuleRow(
            programme: "MA-ADII",
            version: 1,
            source: "1.11: entry through category B [S103, unsure]",
            tracks: ["CATEGORY-B"]
        ),
        RuleRow(programme: "NZ-SES", version: 1, source: "1.12: yearly check unsure"),
        RuleRow(
            programme: "ZA-SARS",
            version: 1,
            source: "1.13: five years, lapse with licence or registration [S25]; window of 30 days [S109]",
            validity: ["L1": .years(5), "L2": .years(5)],
            window: 30,
            reliances: [
                RelianceRule(kind: "REGISTRATION", programme: nil, effect: .lapse),
                RelianceRule(kind: "LICENCE", programme: nil, effect: .lapse),
            ]
        ),
    ]
}
