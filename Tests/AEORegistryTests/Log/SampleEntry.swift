import AEOModel
import AEOTestSupport
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

/// One entry of every kind with fixed content; its bytes must stay the same for ever.
struct SampleEntry: Sendable, CustomTestStringConvertible {
    /// The golden file's name, without its version.
    let name: String
    /// The version of the form of its group `act`, or of a fact.
    var version = 1
    let content: EntryContent

    var testDescription: String { "\(name), version \(version)" }

    /// The entry as the writer makes it, with salts that count up.
    var stored: StoredEntry {
        EntryWriter { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } }.entry(content, at: 7)
    }

    var golden: GoldenFile { GoldenFile(name, version: version) }

    /// What this program writes.
    static func all() throws -> [SampleEntry] {
        try grants() + acts() + cases() + facts() + arrangements()
    }

    /// What earlier programs wrote, and this one reads only.
    static func kept() throws -> [SampleEntry] {
        let kinds: [ActKind] = [.suspend, .reinstate, .revoke, .annul, .surrender, .correct]
        return try kinds.map { SampleEntry(name: $0.rawValue, content: .act(try act($0))) }
    }

    private static func facts() throws -> [SampleEntry] {
        let home = try CountryCode(authority: "NL")
        let key = KeyFact(
            authority: home,
            role: "issuing",
            keyID: "kid-1",
            key: ["kty": "EC", "crv": "P-256", "x": "xx", "y": "yy"],
            state: "active",
            from: try recorded
        )
        let officer = KeyFact(
            authority: nil,
            role: "officer",
            keyID: "kid-2",
            key: ["kty": "OKP", "crv": "Ed25519", "x": "xx"],
            state: "retired",
            from: try recorded
        )
        let profile = ProfileFact(programme: try programme, version: 3, digest: bytes(32), length: 4096)
        let list = StatusListFact(
            uri: "https://registry.example/authorities/NL/status-lists/1",
            digest: bytes(32),
            issuedAt: 1_795_435_200,
            expires: 1_795_456_800
        )
        let restart = RestartFact(
            reason: "restored",
            oldOrigin: "registry.example/log",
            old: SeenMark(size: 7, root: .leaf([1])),
            seen: SeenMark(size: 12, root: .leaf([2])),
            origin: "registry.example/log/2",
            closedLists: [RestartFact.ClosedLists(authority: home, lists: 2)],
            serialJump: 10_005,
            held: [HeldValue(list: ListKey(authority: home, number: 1), index: 77, value: 1)]
        )
        let blind = RestartFact(
            reason: "copied-back",
            oldOrigin: "registry.example/log/2",
            old: SeenMark(size: 7, root: .leaf([1])),
            seen: nil,
            origin: "registry.example/log/3",
            closedLists: [],
            serialJump: 10_000,
            held: []
        )
        let held = HeldFact(
            held: [
                HeldValue(list: ListKey(authority: home, number: 1), index: 131_071, value: 1),
                HeldValue(list: ListKey(authority: home, number: 2), index: 0, value: 2),
            ]
        )
        let agency = AgencyFact(
            party: try PartyCode(parsing: "CN-FOOD"),
            name: "食品安全局",
            keyID: "cn8EbHbYDwXcJC3-4HxHwJdKZjKBKbkoUcXHYU3HPdM",
            key: [
                "kty": "EC", "crv": "P-256", "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM", "use": "sig", "alg": "ES256",
                "kid": "cn8EbHbYDwXcJC3-4HxHwJdKZjKBKbkoUcXHYU3HPdM",
            ],
            purposes: [.recognition, .changes],
            from: try recorded,
            until: try Instant(rfc3339: "2027-12-31T23:00:00Z"),
            officer: "officer-1"
        )
        let ended = AgencyFact(
            party: try PartyCode(parsing: "NZ"),
            name: nil,
            keyID: agency.keyID,
            key: agency.key,
            purposes: [.changes],
            from: try recorded,
            until: nil,
            officer: "officer-1"
        )
        .ended(at: Instant(seconds: 1_795_521_600), by: "officer-2")
        return [
            SampleEntry(
                name: "mirror",
                content: .mirror(try applied("CN-GACC", guards: []), recordedAt: try recorded)
            ),
            SampleEntry(
                name: "mirror-insisted",
                content: .mirror(
                    try applied(nil, guards: [.wrongPartner, .fewerRows]),
                    recordedAt: try recorded
                )
            ),
            SampleEntry(name: "agency", content: .agency(agency, recordedAt: try recorded)),
            SampleEntry(name: "agency-ended", content: .agency(ended, recordedAt: try recorded)),
            SampleEntry(name: "held", content: .held(held, recordedAt: try recorded)),
            SampleEntry(name: "restart", content: .restart(restart, recordedAt: try recorded)),
            SampleEntry(name: "restart-blind", content: .restart(blind, recordedAt: try recorded)),
            SampleEntry(name: "key", content: .key(key, recordedAt: try recorded)),
            SampleEntry(name: "key-officer", content: .key(officer, recordedAt: try recorded)),
            SampleEntry(name: "profile", content: .profile(profile, recordedAt: try recorded)),
            SampleEntry(name: "status-list", content: .statusList(list, recordedAt: try recorded)),
            SampleEntry(
                name: "clock-behind",
                content: .clock(clock(.behind(7_200_000_000)), recordedAt: try recorded)
            ),
            SampleEntry(
                name: "clock-ahead",
                content: .clock(clock(.ahead(3_600_000_001)), recordedAt: try recorded)
            ),
        ]
    }

    private static func applied(_ programme: String?, guards: [MirrorGuard]) throws -> MirrorFact {
        MirrorFact(
            scope: MirrorScope(
                partner: try PartyCode(parsing: programme == nil ? "SACU" : "CN"),
                programme: programme.flatMap(ProgrammeID.init(parsing:))
            ),
            mode: programme == nil ? .delta : .snapshot,
            listDate: try CivilDate(parsing: "2026-11-20"),
            isComplete: programme != nil,
            rows: 5,
            rejected: 2,
            counts: MirrorCounts(added: 1, changed: 2, suspended: 3, revoked: 4, missing: 5),
            index: bytes(32),
            decision: bytes(32).reversed(),
            officer: "officer-1",
            acceptedGuards: guards
        )
    }

    private static func clock(_ deviation: ClockDeviation) -> ClockFact {
        ClockFact(acceptedAt: Instant(seconds: 1_795_435_200), deviation: deviation, officer: "officer-1")
    }

    static var recorded: Instant { get throws { try Instant(rfc3339: "2026-11-23T12:00:00.000001Z") } }

    static var programme: ProgrammeID { get throws { try #require(ProgrammeID(parsing: "EU-AEO")) } }

    static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(255 - $0) } }

    static func id(_ number: UInt64) -> RecordID { ArchiveSample.id(number) }

    /// The group `decision`: with words, or with as little as there can be.
    static func decision(_ words: String?) -> JSONObject {
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

    /// The group `credential`.
    static func issue(_ parts: [Part]) throws -> PaperIssue {
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
}
