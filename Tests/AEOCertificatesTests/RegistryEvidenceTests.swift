import AEOCertificates
import AEOModel
import JOSE
import Testing

/// What the registry itself answers about a paper, from its timeline.
@Suite struct RegistryEvidenceTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    private func verdict(
        _ status: CertificateStatus?,
        known: RegistryEvidence.Knowledge = .current,
        checked offset: Int64 = 3_600,
        at: Int64? = nil,
        trust: TrustStore? = nil,
        entryIndex: UInt64? = nil,
        isCapped: Bool = false,
        change: (inout CredentialRequest) throws -> Void = { _ in }
    ) throws -> Verdict {
        let evidence = RegistryEvidence(
            known: known,
            status: status,
            parts: [PartStatus(part: "AEOC", status: status)],
            since: fixture.instant(-100),
            until: fixture.instant(100_000),
            asOf: fixture.instant(offset),
            knownAt: fixture.instant(offset - 5),
            logSize: 42,
            projected: false,
            changedOnDay: true,
            knownAtCapped: isCapped,
            entryIndex: entryIndex
        )
        let request = VerificationRequest(at: at.map(fixture.instant), checkedAt: fixture.instant(offset))
        return Verifier(trust: try trust ?? fixture.trust())
            .verify(
                Array(try fixture.issue(change).compact.utf8),
                request: request,
                status: .registry(evidence)
            )
    }

    @Test("An active certificate is valid, with the registry's dates and log size")
    func valid() throws {
        let verdict = try verdict(.active)
        #expect(verdict.outcome == .valid)
        #expect(verdict.since == fixture.instant(-100))
        #expect(verdict.until == fixture.instant(100_000))
        #expect(verdict.logSize == 42)
        #expect(verdict.knownAt == fixture.instant(3_595))
        #expect(verdict.statusAgeSeconds == 0)
        #expect(verdict.changedOnDay)
        #expect(verdict.evidence.source == .registry)
        #expect(verdict.parts == [PartStatus(part: "AEOC", status: .active)])
    }

    @Test(
        "That more was asked for than is recorded is said in words, and read back",
        arguments: [true, false]
    )
    func capped(isCapped: Bool) throws {
        let verdict = try verdict(.active, isCapped: isCapped)
        #expect(verdict.knownAtCapped == isCapped)
        #expect(verdict.explanation.contains("More was asked for than is recorded") == isCapped)
        #expect(verdict.json["known_at_capped"] == (isCapped ? true : nil))
        #expect(try Verdict(json: verdict.json).knownAtCapped == isCapped)
    }

    @Test(
        "Every other status is not valid, for that reason",
        arguments: CertificateStatus.allCases.filter { $0 != .active }
    )
    func notActive(status: CertificateStatus) throws {
        let verdict = try verdict(status)
        #expect(verdict.outcome.code == status.rawValue)
        #expect(verdict.outcome.word == "not_valid")
        #expect(verdict.status == status)
    }

    @Test("A replaced paper is not valid, though its certificate is active")
    func replaced() throws {
        let verdict = try verdict(.active, known: .replaced)
        #expect(verdict.outcome == .notValid(.replaced))
        #expect(verdict.status == .active)
    }

    @Test("A paper that was never recorded is unknown, and nothing is told of it")
    func notRecorded() throws {
        let verdict = try verdict(.active, known: .notRecorded)
        #expect(verdict.outcome == .unknown(.notRecorded))
        #expect(verdict.status == nil)
        #expect(verdict.parts.isEmpty)
    }

    @Test("Before the decision nothing is known")
    func beforeDecision() throws {
        #expect(try verdict(nil, at: -10 * Fixture.day).outcome == .unknown(.beforeIssue))
        #expect(try verdict(nil).outcome == .unknown(.statusMissing))
    }

    @Test("A past instant before the paper's issue is answered by the timeline")
    func pastInstant() throws {
        #expect(try verdict(.active, at: -Fixture.day).outcome == .valid)
        #expect(try verdict(.suspended, at: -Fixture.day).outcome == .notValid(.suspended))
    }

    @Test("A paper from the future is unknown to any registry")
    func fromTheFuture() throws {
        #expect(try verdict(.active, checked: -61).outcome == .unknown(.beforeIssue))
    }

    @Test("The paper's own end takes away what the registry grants")
    func expired() throws {
        let end: Int64 = 1_811_800_800 - Fixture.issued
        #expect(try verdict(.active, checked: end).outcome == .notValid(.expired))
        #expect(try verdict(.revoked, checked: end).outcome == .notValid(.revoked))
    }

    @Test("A paper past its technical life is out of date, unless it is worse")
    func outOfDate() throws {
        let late = 400 * Fixture.day
        let open = try verdict(.active, checked: late) { $0.validUntil = nil }
        #expect(open.outcome == .unknown(.outOfDate))
        let revoked = try verdict(.revoked, checked: late) { $0.validUntil = nil }
        #expect(revoked.outcome == .notValid(.revoked))
    }

    @Test("A paper whose effect lies ahead is pending even if the registry were wrong")
    func pending() throws {
        let verdict = try verdict(.active) { $0.validFrom = try PrintedInstant("2026-12-01T00:00:00Z") }
        #expect(verdict.outcome == .notValid(.pending))
    }

    @Test("While it is pending, the date told is that on which it takes effect")
    func pendingSince() throws {
        let verdict = try verdict(.pending) { $0.validFrom = try PrintedInstant("2026-12-01T00:00:00.5Z") }
        #expect(verdict.outcome == .notValid(.pending))
        #expect(verdict.status == .pending)
        #expect(verdict.since == (try Instant(rfc3339: "2026-12-01T00:00:01Z")))
        #expect(verdict.until == nil)
    }

    @Test("A certificate that ended before it was entered was good in its time, and is expired now")
    func endedBefore() throws {
        let change: (inout CredentialRequest) throws -> Void = {
            $0.validUntil = try PrintedInstant("2026-11-23T07:00:00Z")
        }
        #expect(try verdict(.expired, change: change).outcome == .notValid(.expired))
        #expect(try verdict(.active, change: change).outcome == .notValid(.expired))
        #expect(try verdict(.active, at: -7_200, change: change).outcome == .valid)
    }

    @Test("A compromised key's paper needs an entry below the index")
    func compromised() throws {
        let trust = try fixture.trust(issuing: .compromised(sinceIndex: 10))
        #expect(try verdict(.active, trust: trust, entryIndex: 9).outcome == .valid)
        #expect(try verdict(.active, trust: trust, entryIndex: 10).outcome == .unknown(.keyCompromised))
        #expect(try verdict(.active, trust: trust).outcome == .unknown(.keyCompromised))
        #expect(
            try verdict(nil, known: .notRecorded, trust: trust, entryIndex: 9).outcome
                == .unknown(.keyCompromised)
        )
    }
}
