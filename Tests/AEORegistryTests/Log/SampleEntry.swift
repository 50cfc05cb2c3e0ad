import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

/// One entry of every kind with fixed content; its bytes must stay the same for ever.
struct SampleEntry: Sendable, CustomTestStringConvertible {
    /// The golden file's name.
    let name: String
    let content: EntryContent

    var testDescription: String { name }

    /// The entry as the writer makes it, with salts that count up.
    var stored: StoredEntry {
        EntryWriter { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } }.entry(content, at: 7)
    }

    static func all() throws -> [SampleEntry] {
        let recorded = try Instant(rfc3339: "2026-11-23T12:00:00.000001Z")
        let home = try CountryCode(authority: "NL")
        let programme = try #require(ProgrammeID(parsing: "EU-AEO"))
        var samples = [
            SampleEntry(name: "grant", content: .grant(try grant(full: true))),
            SampleEntry(name: "grant-plain", content: .grant(try grant(full: false))),
        ]
        for kind in ActKind.allCases where kind != .grant {
            samples.append(SampleEntry(name: kind.rawValue, content: .act(try act(kind))))
        }
        let key = KeyFact(
            authority: home,
            role: "issuing",
            keyID: "kid-1",
            key: ["kty": "EC", "crv": "P-256", "x": "xx", "y": "yy"],
            state: "active",
            from: recorded
        )
        let officer = KeyFact(
            authority: nil,
            role: "officer",
            keyID: "kid-2",
            key: ["kty": "OKP", "crv": "Ed25519", "x": "xx"],
            state: "retired",
            from: recorded
        )
        let profile = ProfileFact(programme: programme, version: 3, digest: bytes(32), length: 4096)
        let list = StatusListFact(
            uri: "https://registry.example/authorities/NL/status-lists/1",
            digest: bytes(32),
            issuedAt: 1_795_435_200,
            expires: 1_795_456_800
        )
        return samples + [
            SampleEntry(name: "key", content: .key(key, recordedAt: recorded)),
            SampleEntry(name: "key-officer", content: .key(officer, recordedAt: recorded)),
            SampleEntry(name: "profile", content: .profile(profile, recordedAt: recorded)),
            SampleEntry(name: "status-list", content: .statusList(list, recordedAt: recorded)),
            SampleEntry(
                name: "clock-behind",
                content: .clock(clock(.behind(7_200_000_000)), recordedAt: recorded)
            ),
            SampleEntry(
                name: "clock-ahead",
                content: .clock(clock(.ahead(3_600_000_001)), recordedAt: recorded)
            ),
        ]
    }

    private static func clock(_ deviation: ClockDeviation) -> ClockFact {
        ClockFact(acceptedAt: Instant(seconds: 1_795_435_200), deviation: deviation, officer: "officer-1")
    }

    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(255 - $0) } }

    private static func id(_ number: UInt64) -> RecordID { ArchiveSample.id(number) }

    private static func decision(_ words: String?) -> JSONObject {
        DecisionGroup.object(
            proof: OfficerProof(
                keyID: "officer-1",
                token: "aaa.bbb.ccc",
                body: Array("{\"a\":1}".utf8),
                bodyDigest: bytes(32),
                scope: "officer-1 POST /v1/certificates",
                idempotencyKey: "key-1"
            ),
            reason: words.map { _ in "SECURITY" },
            note: words,
            legalBasis: words.map { _ in "UCC art. 28" },
            reference: words.map { _ in "2026/17" },
            acceptedWarnings: words == nil ? [] : ["expiry-date-rule"]
        )
    }

    private static func act(_ kind: ActKind) throws -> ActEntry {
        let isSuspension = kind == .suspend
        let isPartial = isSuspension || kind == .surrender
        let waits = kind == .revoke
        let recorded = try Instant(rfc3339: "2026-11-23T12:00:00Z")
        return ActEntry(
            certificate: id(1),
            authority: try CountryCode(authority: "NL"),
            programme: try #require(ProgrammeID(parsing: "EU-AEO")),
            act: Act(
                id: id(9),
                kind: kind,
                part: isPartial ? .component("AEOS") : nil,
                decidedOn: try CivilDate(parsing: "2026-11-20"),
                notifiedAt: waits ? nil : try Instant(rfc3339: "2026-11-21T09:00:00.5Z"),
                awaitsService: waits,
                effectiveAt: try Instant(rfc3339: "2026-11-21T23:00:00Z"),
                until: isSuspension ? try Instant(rfc3339: "2026-12-21T23:00:00Z") : nil,
                targets: kind == .reinstate || kind == .correct ? [id(8)] : [],
                recordedAt: recorded
            ),
            rules: 1,
            profileDigest: Base64URL.encode([UInt8](repeating: 7, count: 32)),
            rulesAssumed: false,
            zone: "Europe/Amsterdam",
            decision: decision(kind == .correct ? nil : "Zo besloten.")
        )
    }

    private static func issue(_ parts: [Part]) throws -> PaperIssue {
        PaperIssue(
            credential: id(3),
            issuedAt: try Instant(rfc3339: "2026-11-23T12:00:00Z"),
            paper: CredentialRecord(
                digest: bytes(32),
                list: 1,
                index: 131_071,
                partIndices: parts.indices.map { $0 + 17 }
            ),
            parts: parts
        )
    }

    private static func grant(full: Bool) throws -> GrantEntry {
        let (form, decision) = try SampleApplication.judged(full: full)
        return GrantEntry(
            certificate: id(1),
            act: id(2),
            authority: try CountryCode(authority: "NL"),
            programme: decision.programme,
            tier: decision.tier.code,
            parts: decision.tier.parts,
            roles: decision.roles,
            decidedOn: decision.decisionDate,
            decidedAt: decision.decidedAt,
            notifiedAt: full ? decision.decidedAt : nil,
            effectiveDate: decision.effectiveDate,
            effectiveAt: decision.effectiveAt,
            expiryDate: decision.expiryDate,
            expiresAt: decision.expiresAt,
            rules: 1,
            profileDigest: Base64URL.encode(bytes(32)),
            rulesAssumed: !full,
            zone: "Europe/Amsterdam",
            recordedAt: try Instant(rfc3339: "2026-11-23T12:00:00.000001Z"),
            issue: try issue(decision.tier.parts),
            holder: HolderGroup.object(form: form, decision: decision, number: "NLAEOF000000001"),
            decision: Self.decision(full ? "Toegekend." : nil)
        )
    }
}
