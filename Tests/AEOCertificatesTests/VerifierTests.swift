import AEOCertificates
import AEOModel
import JOSE
import Testing

/// Every path to a verdict with a status list, offline and online alike.
@Suite struct VerifierTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
    }

    @Test("A good paper with a fresh list is valid, and says how fresh")
    func valid() throws {
        let verdict = try fixture.verdict()
        #expect(verdict.outcome == .valid)
        #expect(verdict.exitCode == 0)
        #expect(verdict.status == .active)
        #expect(verdict.asOf == fixture.instant(3_000))
        #expect(verdict.knownAt == fixture.instant(3_000))
        #expect(verdict.statusAgeSeconds == 600)
        #expect(!verdict.projected)
        #expect(verdict.parts.map(\.part) == ["AEOC", "AEOS"])
        #expect(verdict.parts.map(\.status) == [.active, .active])
        #expect(verdict.certificate?.number == "NLAEOF000012345")
        #expect(verdict.evidence.source == .statusList)
    }

    @Test(
        "The certificate's own bit gives the verdict",
        arguments: [
            (1, .notValid(.endedOrReplaced), nil), (2, .notValid(.suspended), .suspended),
            (3, .notValid(.statusValueUnknown), nil),
        ] as [(UInt8, VerdictOutcome, CertificateStatus?)]
    )
    func statusValues(value: UInt8, outcome: VerdictOutcome, status: CertificateStatus?) throws {
        let verdict = try fixture.verdict(token: [7: value])
        #expect(verdict.outcome == outcome)
        #expect(verdict.status == status)
        #expect(verdict.exitCode == 1)
    }

    @Test("A part that is suspended or ended is told beside a valid whole")
    func parts() throws {
        let verdict = try fixture.verdict(token: [8: 2, 9: 1])
        #expect(verdict.outcome == .valid)
        #expect(verdict.parts.map(\.status) == [.suspended, nil])
    }

    @Test("A part in another list than the one at hand is not known")
    func partElsewhere() throws {
        let paper = try fixture.issue { request in
            let elsewhere = StatusReference(uri: fixture.issuer.text + "/status-lists/2", index: 9)
            request.parts[1] = PartClaim(code: "AEOS", status: elsewhere)
        }
        let verdict = try fixture.verdict(paper.compact)
        #expect(verdict.outcome == .valid)
        #expect(verdict.parts.map(\.status) == [.active, nil])
    }

    @Test("A paper whose effect lies ahead is pending, since its nbf")
    func pending() throws {
        let paper = try fixture.issue { $0.validFrom = try PrintedInstant("2026-12-01T00:00:00+01:00") }
        let verdict = try fixture.verdict(paper.compact)
        #expect(verdict.outcome == .notValid(.pending))
        #expect(verdict.status == .pending)
        #expect(verdict.since == Instant(seconds: paper.claims.notBefore))
        let ahead = try fixture.verdict(paper.compact, at: 8 * Fixture.day, listAt: 3_000)
        #expect(ahead.outcome == .unknown(.statusNotKnownThen))
    }

    @Test("Past the legal end a paper is expired, since that end, whatever the list says")
    func expired() throws {
        let end: Int64 = 1_811_800_800 - Fixture.issued
        let verdict = try fixture.verdict(checked: end, listAt: end - 60)
        #expect(verdict.outcome == .notValid(.expired))
        #expect(verdict.status == .expired)
        #expect(verdict.since == fixture.instant(end))
        #expect(try fixture.verdict(checked: end - 1, listAt: end - 60).outcome == .valid)
        #expect(try fixture.verdict(checked: 3_600, at: end).outcome == .notValid(.expired))
    }

    @Test("Past its technical life a paper whose certificate goes on is out of date")
    func outOfDate() throws {
        for end in [nil, try PrintedInstant("2030-01-01T00:00:00Z")] {
            let paper = try fixture.issue { $0.validUntil = end }.compact
            let late = 400 * Fixture.day
            #expect(
                try fixture.verdict(paper, checked: late, listAt: late - 60).outcome == .unknown(.outOfDate)
            )
            #expect(try fixture.verdict(paper, checked: late - 1, listAt: late - 60).outcome == .valid)
        }
    }

    @Test("Before its issue nothing is known of a paper", arguments: [-61, -3_600, -Fixture.day])
    func beforeIssue(offset: Int64) throws {
        #expect(try fixture.verdict(checked: offset, listAt: offset).outcome == .unknown(.beforeIssue))
        #expect(
            try fixture.verdict(checked: offset, at: offset, listAt: offset).outcome == .unknown(.beforeIssue)
        )
        #expect(try fixture.verdict(checked: 3_600, at: offset).outcome == .unknown(.beforeIssue))
    }

    @Test("A clock a minute behind the issuer's is forgiven, but not for an instant named exactly")
    func leeway() throws {
        #expect(try fixture.verdict(checked: -60, listAt: -60).outcome == .valid)
        #expect(try fixture.verdict(checked: -1, at: -1, listAt: -600).outcome == .unknown(.beforeIssue))
    }

    @Test("A list older than asked for is stale, to the second")
    func stale() throws {
        #expect(try fixture.verdict(checked: 3_600, listAt: 2_700, maxAge: 900).outcome == .valid)
        #expect(
            try fixture.verdict(checked: 3_601, listAt: 2_700, maxAge: 900).outcome == .unknown(.statusStale)
        )
        #expect(
            try fixture.verdict(checked: 3_600, listAt: 3_599, maxAge: 0).outcome == .unknown(.statusStale)
        )
    }

    @Test("A list past its own end is expired, to the second")
    func statusExpired() throws {
        #expect(try fixture.verdict(checked: 21_599, listAt: 0).outcome == .valid)
        #expect(try fixture.verdict(checked: 21_600, listAt: 0).outcome == .unknown(.statusExpired))
    }

    @Test("A list signed after the time of checking is no evidence")
    func fromTheFuture() throws {
        #expect(try fixture.verdict(checked: 3_600, listAt: 3_661).outcome == .unknown(.statusFromTheFuture))
        let exact = try fixture.verdict(checked: 3_600, at: 3_600, listAt: 3_601)
        #expect(exact.outcome == .unknown(.statusFromTheFuture))
    }

    @Test("A list of today says nothing about a past day")
    func pastQuestion() throws {
        let verdict = try fixture.verdict(checked: 30 * Fixture.day, at: 3_600, listAt: 30 * Fixture.day - 60)
        #expect(verdict.outcome == .unknown(.statusNotKnownThen))
    }

    @Test("An archived list answers for the instant at which it was the list")
    func archivedList() throws {
        #expect(try fixture.verdict(checked: 7_200, at: 7_200, listAt: 3_600).outcome == .valid)
        let suspended = try fixture.verdict(token: [7: 2], checked: 7_200, at: 7_200, listAt: 3_600)
        #expect(suspended.outcome == .notValid(.suspended))
    }

    @Test("An instant ahead is projected up to the list's end, and not known beyond it")
    func ahead() throws {
        let near = try fixture.verdict(checked: 3_600, at: 7_200, listAt: 3_600)
        #expect(near.outcome == .valid)
        #expect(near.projected)
        let far = try fixture.verdict(checked: 3_600, at: 3_600 + 21_600, listAt: 3_600)
        #expect(far.outcome == .unknown(.statusNotKnownThen))
        #expect(!far.projected)
    }

    @Test("An index outside the list is not known, and never valid")
    func indexOutOfRange() throws {
        let paper = try fixture.issue { $0.status = StatusReference(uri: fixture.listURI, index: 64) }.compact
        #expect(try fixture.verdict(paper).outcome == .unknown(.statusIndexOutOfRange))
    }

    @Test("A list for another address is refused, also when it was verified beforehand")
    func otherList() throws {
        let other = fixture.issuer.text + "/status-lists/2"
        let token = try fixture.token(at: 3_000, uri: other)
        let verifier = Verifier(trust: try fixture.trust())
        let paper = Array(try fixture.issue().compact.utf8)
        let request = VerificationRequest(checkedAt: fixture.instant(3_600))
        let verdict = verifier.verify(paper, request: request, status: .token(token))
        #expect(verdict.outcome == .unknown(.statusNotForThisList))
        let list = try StatusListToken.verify(token, key: fixture.status.publicKey, expectedURI: other)
        let again = verifier.verify(paper, request: request, verifiedList: list)
        #expect(again.outcome == .unknown(.statusNotForThisList))
    }

    @Test("The fast path gives the same verdict as the slow one", arguments: [0, 1, 2, 3] as [UInt8])
    func fastPath(value: UInt8) throws {
        let token = try fixture.token([7: value], at: 3_000)
        let list = try StatusListToken.verify(
            token,
            key: fixture.status.publicKey,
            expectedURI: fixture.listURI
        )
        let verifier = Verifier(trust: try fixture.trust())
        let paper = Array(try fixture.issue().compact.utf8)
        let request = VerificationRequest(checkedAt: fixture.instant(3_600))
        #expect(
            verifier.verify(paper, request: request, verifiedList: list)
                == verifier.verify(paper, request: request, status: .token(token))
        )
    }

    @Test("A missing list is unknown, with the cause the caller gives")
    func missing() throws {
        let verifier = Verifier(trust: try fixture.trust())
        let paper = Array(try fixture.issue().compact.utf8)
        let request = VerificationRequest(checkedAt: fixture.instant(3_600))
        for (cause, expected) in [
            ("status-missing", VerdictCause.statusMissing), ("registry-unreachable", .registryUnreachable),
            ("dog ate it", .statusMissing),
        ] {
            let verdict = verifier.verify(paper, request: request, status: .missing(cause: cause))
            #expect(verdict.outcome == .unknown(expected))
            #expect(verdict.exitCode == 2)
        }
    }

    @Test("A list that is no list, or wrongly signed, is unknown and never valid")
    func badList() throws {
        let verifier = Verifier(trust: try fixture.trust())
        let paper = Array(try fixture.issue().compact.utf8)
        let request = VerificationRequest(checkedAt: fixture.instant(3_600))
        var forged = try fixture.token(at: 3_000)
        // Another letter of the alphabet: what cannot be decoded at all has another cause.
        let place = forged.count - 10
        forged[place] = forged[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        let other = try fixture.token(at: 3_000, signer: fixture.stranger)
        for (token, cause) in [
            ([], VerdictCause.statusUnreadable), (Array("a.b.c".utf8), .statusUnreadable),
            (paper, .statusUnreadable), (forged, .statusBadSignature), (other, .statusUnknownKey),
        ] {
            let verdict = verifier.verify(paper, request: request, status: .token(token))
            #expect(verdict.outcome == .unknown(cause))
            #expect(verdict.status == nil)
        }
    }

    @Test("A flipped bit anywhere in the list never leaves a verdict valid")
    func flippedList() throws {
        let verifier = Verifier(trust: try fixture.trust())
        let paper = Array(try fixture.issue().compact.utf8)
        let request = VerificationRequest(checkedAt: fixture.instant(3_600))
        let token = try fixture.token(at: 3_000)
        for position in token.indices {
            var damaged = token
            damaged[position] ^= 1 << UInt8(position % 7)
            let verdict = verifier.verify(paper, request: request, status: .token(damaged))
            #expect(verdict.outcome != .valid, "byte \(position)")
        }
    }
}
