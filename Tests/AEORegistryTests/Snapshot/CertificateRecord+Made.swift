import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

extension CertificateRecord {
    /// A record made up from a generator: any shape that the log can lead to.
    static func made(_ generator: inout SeededGenerator) throws -> CertificateRecord {
        let parts = (0..<Int.random(in: 0...3, using: &generator)).map { Part.component("P\($0)") }
        let acts = try (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            RecordedAct(index: .random(in: 0...(.max), using: &generator), act: try act(&generator, parts))
        }
        let papers = (0..<Int.random(in: 1...3, using: &generator)).map { number in
            CredentialRecord(
                digest: generator.bytes(32),
                list: Int.random(in: 1...4, using: &generator),
                index: Int.random(in: 0..<(1 << 17), using: &generator),
                partIndices: parts.map { _ in Int.random(in: 0..<(1 << 17), using: &generator) },
                entry: .random(in: 0...(.max), using: &generator)
            )
        }
        return CertificateRecord(
            id: id(&generator),
            number: text(&generator),
            authority: try CountryCode(
                authority: ["NL", "EU", "XK", "JP"].randomElement(using: &generator) ?? "NL"
            ),
            programme: try #require(ProgrammeID(parsing: "EU-AEO")),
            rules: Int.random(in: 0...1000, using: &generator),
            granted: words(&generator),
            holder: HolderFacts(
                tin: text(&generator),
                mainIdentifier: text(&generator),
                otherIdentifiers: (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(&generator)
                },
                reliances: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                    Reliance(
                        kind: text(&generator),
                        programme: Bool.random(using: &generator) ? ProgrammeID(parsing: "EU-RA") : nil,
                        identifier: text(&generator),
                        effect: RelianceEffect.allCases.randomElement(using: &generator) ?? .review
                    )
                },
                track: Bool.random(using: &generator) ? text(&generator) : nil,
                evidenceUntil: Bool.random(using: &generator) ? day(&generator) : nil
            ),
            followers: (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(&generator) },
            decisionDate: CivilDate(dayNumber: Int.random(in: -20_000...40_000, using: &generator)),
            terms: GrantTerms(
                act: id(&generator),
                decidedAt: instant(&generator),
                effectiveAt: instant(&generator),
                expiresAt: Bool.random(using: &generator) ? instant(&generator) : nil,
                parts: parts,
                recordedAt: instant(&generator)
            ),
            grantIndex: .random(in: 0...(.max), using: &generator),
            acts: acts,
            credentials: papers
        )
    }

    private static func act(_ generator: inout SeededGenerator, _ parts: [Part]) throws -> Act {
        Act(
            id: id(&generator),
            kind: ActKind.allCases.randomElement(using: &generator) ?? .suspend,
            part: Bool.random(using: &generator) ? parts.randomElement(using: &generator) : nil,
            decidedOn: CivilDate(dayNumber: Int.random(in: -20_000...40_000, using: &generator)),
            notifiedAt: Bool.random(using: &generator) ? instant(&generator) : nil,
            awaitsService: Bool.random(using: &generator),
            effectiveAt: instant(&generator),
            until: Bool.random(using: &generator) ? instant(&generator) : nil,
            targets: (0..<Int.random(in: 0...3, using: &generator)).map { _ in id(&generator) },
            recordedAt: instant(&generator),
            terms: Bool.random(using: &generator) ? words(&generator) : nil,
            bar: Bool.random(using: &generator)
                ? BarSpan(
                    from: instant(&generator),
                    until: Bool.random(using: &generator) ? instant(&generator) : nil
                )
                : nil,
            duty: [
                nil,
                .attested(year: Int.random(in: 1900...2199, using: &generator), receivedOn: day(&generator)),
                .reviewed(.conditions), .renewalFiled(on: day(&generator)),
            ].randomElement(using: &generator) ?? nil,
            succession: Bool.random(using: &generator)
                ? Succession(
                    kind: SuccessionKind.allCases.randomElement(using: &generator) ?? .merger,
                    certificate: Bool.random(using: &generator) ? id(&generator) : nil
                ) : nil,
            cause: Bool.random(using: &generator) ? id(&generator) : nil
        )
    }

    private static func words(_ generator: inout SeededGenerator) -> CertificateTerms {
        CertificateTerms(
            tier: text(&generator),
            roles: (0..<Int.random(in: 0...9, using: &generator)).map { _ in text(&generator) },
            expiryDate: Bool.random(using: &generator) ? day(&generator) : nil,
            expiresAt: Bool.random(using: &generator) ? instant(&generator) : nil,
            isPublished: Bool.random(using: &generator),
            lastReview: Bool.random(using: &generator) ? day(&generator) : nil,
            nextReview: Bool.random(using: &generator) ? day(&generator) : nil,
            exchange: (0..<Int.random(in: 0...3, using: &generator)).map { _ in text(&generator) }
        )
    }

    private static func day(_ generator: inout SeededGenerator) -> CivilDate {
        CivilDate(dayNumber: Int.random(in: -20_000...40_000, using: &generator))
    }

    private static func id(_ generator: inout SeededGenerator) -> RecordID {
        RecordID(high: generator.next(), low: generator.next())
    }

    private static func instant(_ generator: inout SeededGenerator) -> Instant {
        Instant(
            microseconds: Int64(bitPattern: generator.next() >> UInt64.random(in: 0..<64, using: &generator))
        )
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let letters: [Character] = ["A", "z", "0", "é", "東", "🚢", " ", "\n"]
        return String(
            (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
                letters.randomElement(using: &generator)
            }
        )
    }
}
