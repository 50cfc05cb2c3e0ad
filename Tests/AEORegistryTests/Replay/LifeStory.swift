import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing

@testable import AEORegistry

/// A log in which every kind of act, a refusal, bars and a lifting stand, written through the office.
struct LifeStory {
    let office: TestOffice
    let registry: Registry

    static func office() throws -> TestOffice {
        try TestOffice(programmes: ["EU-AEO", "EU-RA"], others: ["IN": ["IN-CBIC"]])
    }

    /// Writes it and gives the number of the certificate that has ended and may be erased.
    func tell() async throws -> String {
        let main = try await grant("NL100000001", name: "Aster B.V.")
        try await changes(of: main)
        try await reliances(on: main)
        try await endings()
        try await duties()
        try await cases()
        let last = try await grant("NL100000020", name: "Zinnia B.V.")
        try await order(
            try office.amendment(registry, of: last, eori: "NL100000020", name: "Zinnia Holding"),
            last
        )
        try await office.alias(registry, "NLZINBV1ROT", for: "NL100000020", key: nextKey())
        try await act(ActRequest(kind: .surrender), last)
        try await order(
            ActOrder(
                request: ActRequest(kind: .succeed, succession: Succession(kind: .merger, certificate: nil)),
                successor: "DE1234567"
            ),
            last
        )
        return last
    }

    private func nextKey() -> String { "key-\(registry.snapshot.size)" }

    private func grant(
        _ eori: String,
        name: String,
        _ change: (inout ApplicationForm) throws -> Void = { _ in }
    ) async throws -> String {
        var form = try office.application(name: name, eori: eori)
        form.expiry = .day(try CivilDate(parsing: "2029-11-06"))
        form.acceptedWarnings = ["expiry-date-rule"]
        try change(&form)
        office.clock.advance(seconds: 60)
        return try await office.grant(registry, form, key: nextKey()).record.number
    }

    @discardableResult
    private func act(_ request: ActRequest, _ number: String) async throws -> Act {
        try await order(ActOrder(request: request), number)
    }

    @discardableResult
    private func order(_ order: ActOrder, _ number: String) async throws -> Act {
        office.clock.advance(seconds: 60)
        return try await office.act(registry, order, on: number, key: nextKey()).act
    }

    private func changes(of number: String) async throws {
        let day = try CivilDate(parsing: "2026-11-23")
        let suspended = try await act(ActRequest(kind: .suspend), number)
        try await act(ActRequest(kind: .reinstate, target: suspended.id), number)
        try await order(
            try office.amendment(registry, of: number, eori: "NL100000001", name: "Aster Nieuw"),
            number
        )
        try await act(ActRequest(kind: .extend, until: .day(try CivilDate(parsing: "2030-06-30"))), number)
        try await act(
            ActRequest(kind: .renew, acceptedWarnings: ["renewal-rule"], receivedOn: day, pending: true),
            number
        )
        try await act(
            ActRequest(
                kind: .renew,
                until: .day(try CivilDate(parsing: "2033-06-30")),
                acceptedWarnings: ["renewal-rule", "expiry-date-rule"]
            ),
            number
        )
        try await act(
            ActRequest(kind: .review, result: .conditions, nextReview: try CivilDate(parsing: "2028-01-01")),
            number
        )
        try await act(ActRequest(kind: .reissue), number)
    }

    /// Two statuses that rest on another: one lapses with its suspension, one is suspended and comes back.
    private func reliances(on number: String) async throws {
        for (eori, effect) in [("NL100000002", RelianceEffect.lapse), ("NL100000003", .suspend)] {
            _ = try await grant(eori, name: "Rust \(eori)") { form in
                form.programme = try #require(ProgrammeID(parsing: "EU-RA"))
                form.tier = "RA"
                form.roles = ["EXP"]
                form.effectiveDate = try CivilDate(parsing: "2026-11-07")
                form.acceptedWarnings = ["expiry-date-rule", "effect-date-rule"]
                form.dependsOn = [RelianceClaim(kind: "AEO", identifier: number, effect: effect)]
            }
        }
        let suspended = try await act(ActRequest(kind: .suspend), number)
        try await act(ActRequest(kind: .reinstate, target: suspended.id), number)
    }

    private func endings() async throws {
        let former = try await grant("NL100000004", name: "Bies B.V.")
        _ = try await grant("NL100000004", name: "Bies Groep") { $0.predecessor = former }
        let revoked = try await grant("NL100000005", name: "Cyclaam B.V.")
        let waiting = try await act(
            ActRequest(kind: .revoke, reason: "SECURITY", notServed: true),
            revoked
        )
        office.clock.advance(seconds: 86_400)
        let today = CivilZone.utc.date(of: office.clock.now())
        let served = try await act(
            ActRequest(kind: .serve, target: waiting.id, notified: .day(today)),
            revoked
        )
        #expect(served.bar != nil)
        try await office.lift(registry, served.id, key: nextKey())
        let annulled = try await grant("NL100000006", name: "Dahlia B.V.")
        let mistake = try await act(ActRequest(kind: .annul), annulled)
        try await act(ActRequest(kind: .correct, target: mistake.id), annulled)
        try await act(ActRequest(kind: .surrender, part: .component("AEOS")), annulled)
    }

    private func duties() async throws {
        let number = try await grant("ACUPA7085R", name: "Indigo Ltd") { form in
            let home = try CountryCode(parsing: "IN")
            form.programme = try #require(ProgrammeID(parsing: "IN-CBIC"))
            form.tier = "T1"
            form.country = home
            form.address = PostalAddress(lines: ["Road 1"], city: nil, postcode: nil, country: home)
            form.identifiers = [TraderIdentifier(scheme: "IEC", value: "ACUPA7085R")]
            form.roles = ["IMP"]
            form.effectiveDate = try CivilDate(parsing: "2026-11-07")
            form.expiry = .computed
            form.acceptedWarnings = []
        }
        try await act(ActRequest(kind: .attest, year: 2026), number)
    }

    private func cases() async throws {
        let form = try office.application(name: "Els B.V.", eori: "NL100000007")
        _ = try await office.refuse(registry, form, reason: "SECURITY", key: nextKey())
        let lifted = try await office.bar(registry, eori: "NL100000008", key: nextKey())
        try await office.lift(registry, lifted.id, key: nextKey())
        _ = try await office.bar(registry, eori: "NL100000009", key: nextKey())
        try await office.alias(registry, "NLASTBV12AMS", for: "NL100000001", key: nextKey())
        let ended = try await office.alias(registry, "NLASTBV1AMS", for: "NL100000001", key: nextKey())
        try await office.end(registry, ended, key: nextKey())
    }
}
