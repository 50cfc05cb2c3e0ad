import AEOModel
import Testing

@testable import AEORegistry

@Suite struct MirrorStandingTests {
    /// One list after the other: the list's date, and what it says; `nil` for a list without the trader.
    private func standing(
        _ lists: [(date: String, facts: MirrorFacts?)],
        on day: String,
        known size: UInt64 = .max
    ) throws -> Standing? {
        var versions: [MirrorVersion] = []
        for (index, list) in lists.enumerated() {
            let line = list.facts?.line ?? versions.last?.line
            versions.append(
                MirrorVersion(
                    index: UInt64(index),
                    isListed: list.facts != nil,
                    line: try #require(line)
                )
            )
        }
        let key = MirrorKey(
            partner: try PartyCode(parsing: "CN"),
            programme: try #require(ProgrammeID(parsing: "CN-GACC")),
            tin: "CN1"
        )
        let dates = try lists.map { try CivilDate(parsing: $0.date) }
        return MirrorRecord(key: key, versions: versions, numbers: [])
            .standing(on: try CivilDate(parsing: day), known: size) { dates[Int($0)] }?.standing
    }

    private func facts(
        _ status: MirrorStatus,
        _ change: (inout MirrorFacts) throws -> Void = { _ in }
    ) throws -> MirrorFacts {
        var facts = MirrorFacts(
            programme: try #require(ProgrammeID(parsing: "CN-GACC")),
            tin: "CN1",
            status: status
        )
        facts.authorisedOn = try CivilDate(parsing: "2020-05-01")
        try change(&facts)
        return facts
    }

    private func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

    @Test("Before the first list the status was active since its authorisation, and pending before that")
    func before() throws {
        let lists = [("2026-03-01", try facts(.active))] as [(String, MirrorFacts?)]
        #expect(try standing(lists, on: "2026-11-20") == Standing(whole: .active))
        #expect(try standing(lists, on: "2020-05-01") == Standing(whole: .active))
        #expect(try standing(lists, on: "2020-04-30") == Standing(whole: .pending))
    }

    @Test(
        "Nothing is known before a first list that gives no day of authorisation, or an ending without a date"
    )
    func unknownBefore() throws {
        let undated = try facts(.active) { $0.authorisedOn = nil }
        #expect(try standing([("2026-03-01", undated)], on: "2026-02-28") == Standing(whole: nil))
        #expect(try standing([("2026-03-01", undated)], on: "2026-03-01") == Standing(whole: .active))
        for status in [MirrorStatus.revoked, .suspended, .surrendered, .lapsed, .expired, .unknown] {
            let ended = try facts(status)
            #expect(
                try standing([("2026-03-01", ended)], on: "2026-02-28") == Standing(whole: nil),
                "\(status)"
            )
        }
        let resumed = try facts(.active) { $0.statusDate = try day("2026-02-01") }
        #expect(try standing([("2026-03-01", resumed)], on: "2026-01-31") == Standing(whole: nil))
    }

    @Test("A word that is not understood is no status, whatever came before")
    func unknown() throws {
        let lists =
            [("2026-03-01", try facts(.active)), ("2026-04-01", try facts(.unknown))]
            as [(String, MirrorFacts?)]
        #expect(try standing(lists, on: "2026-05-01") == Standing(whole: nil))
        #expect(try standing(lists, on: "2026-03-31") == Standing(whole: .active))
    }

    @Test("A suspension counts from its legal date to its end, not from the list")
    func suspended() throws {
        let suspended = try facts(.suspended) {
            $0.suspendedFrom = try day("2026-02-10")
            $0.suspendedUntil = try day("2026-06-30")
        }
        let lists =
            [("2026-01-01", try facts(.active)), ("2026-03-01", suspended)] as [(String, MirrorFacts?)]
        for (on, status) in [
            ("2026-02-09", .active), ("2026-02-10", .suspended), ("2026-06-30", .suspended),
            ("2026-07-01", .active),
        ] as [(String, CertificateStatus)] {
            #expect(try standing(lists, on: on) == Standing(whole: status), "\(on)")
        }
        #expect(try standing(lists, on: "2026-05-01", known: 1) == Standing(whole: .active))
    }

    @Test("A list that calls a status suspended after the end it gives is believed")
    func overdue() throws {
        let suspended = try facts(.suspended) {
            $0.statusDate = try day("2026-02-10")
            $0.suspendedUntil = try day("2026-03-01")
        }
        #expect(try standing([("2026-04-01", suspended)], on: "2026-04-02") == Standing(whole: .suspended))
    }

    @Test("An ending counts from its legal date, and an annulment for all days")
    func ended() throws {
        let revoked = try facts(.revoked) { $0.statusDate = try day("2026-02-10") }
        let lists = [("2026-01-01", try facts(.active)), ("2026-03-01", revoked)] as [(String, MirrorFacts?)]
        #expect(try standing(lists, on: "2026-02-09") == Standing(whole: .active))
        #expect(try standing(lists, on: "2026-02-10") == Standing(whole: .revoked))
        let annulled =
            [("2026-01-01", try facts(.active)), ("2026-03-01", try facts(.annulled))]
            as [(String, MirrorFacts?)]
        #expect(try standing(annulled, on: "2021-01-01") == Standing(whole: .annulled))
        #expect(try standing(annulled, on: "2021-01-01", known: 1) == Standing(whole: .active))
    }

    @Test("The end of validity ends an active status the day after, and a start in the future begins it")
    func validity() throws {
        let valid = try facts(.active) {
            $0.effectiveFrom = try day("2026-04-01")
            $0.expiryDate = try day("2026-12-31")
        }
        let lists = [("2026-03-01", valid)] as [(String, MirrorFacts?)]
        for (on, status) in [
            ("2026-03-31", .pending), ("2026-04-01", .active), ("2026-12-31", .active),
            ("2027-01-01", .expired),
        ] as [(String, CertificateStatus)] {
            #expect(try standing(lists, on: on) == Standing(whole: status), "\(on)")
        }
    }

    @Test("Whoever is no longer listed is unlisted from the date of that list, and never revoked")
    func missing() throws {
        let lists = [("2026-01-01", try facts(.active)), ("2026-03-01", nil)] as [(String, MirrorFacts?)]
        #expect(try standing(lists, on: "2026-02-28") == Standing(whole: .active))
        let gone = try #require(try standing(lists, on: "2026-03-01"))
        #expect(gone.isUnlisted && gone.whole != .revoked)
        #expect(try standing(lists, on: "2026-03-01", known: 1) == Standing(whole: .active))
        let revoked = try facts(.revoked) { $0.statusDate = try day("2026-02-01") }
        let after = try standing([("2026-02-02", revoked), ("2026-03-01", nil)], on: "2026-05-01")
        #expect(after == Standing(whole: .revoked, isUnlisted: true))
    }

    @Test("Nothing is known before the first list was applied")
    func notYetKnown() throws {
        #expect(try standing([("2026-01-01", facts(.active))], on: "2026-02-28", known: 0) == nil)
    }
}
