import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct PartnerExportTests {
    private let office: TestOffice

    init() throws { office = try TestOffice().takingOver("CN-EU", "EU-JP") }

    private struct Sent {
        var header: JSONObject = [:]
        var records: [JSONObject] = []
        var trailer: JSONObject = [:]

        /// The numbers that go, with their statuses.
        var told: [String: String] {
            Dictionary(
                uniqueKeysWithValues: records.map {
                    ($0["tin"]?.stringValue ?? "", $0["status"]?.stringValue ?? "")
                }
            )
        }
    }

    private func sent(
        _ registry: Registry,
        to partner: String = "CN",
        since: UInt64? = nil
    ) async throws -> Sent {
        var export = try await registry.export(to: try PartyCode(parsing: partner), since: since)
        var sent = Sent(header: export.header)
        while let record = try await export.next() { sent.records.append(record) }
        sent.trailer = export.trailer
        return sent
    }

    private func form(
        _ eori: String,
        tier: String = "AEOF",
        consent: [String] = ["*"]
    ) throws -> ApplicationForm {
        var form = try office.application(name: "Trader \(eori)", eori: eori)
        form.tier = tier
        form.consent = Consent(publication: false, exchange: consent)
        return form
    }

    @Test("Only what an arrangement accepts and the holder agreed to goes to the partner")
    func bounded() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try form("NL100000001"), key: "1")
            try await office.grant(registry, try form("NL100000002", tier: "AEOC"), key: "2")
            try await office.grant(registry, try form("NL100000003", consent: []), key: "3")
            try await office.grant(registry, try form("NL100000004", consent: ["JP"]), key: "4")
            try await office.grant(registry, try form("NL100000005", tier: "AEOS"), key: "5")
            let sent = try await sent(registry)
            #expect(sent.told == ["NL100000001": "active", "NL100000005": "active"])
            #expect(sent.header["arrangements"] == ["CN-EU"] && sent.header["partner"] == "CN")
            #expect(sent.trailer["records"] == 2 && sent.trailer["removed"] == 0)
        }
    }

    @Test("A record tells no reasons, consents or sizes, and nothing that the partner does not need")
    func members() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try form("NL100000001"), key: "1")
            let record = try #require(try await sent(registry).records.first)
            #expect(
                Set(record.map(\.name)) == [
                    "tin", "programme", "certificate_number", "tier", "roles", "status", "status_date",
                    "authorised_on", "effective_from", "expiry_date", "suspended_from", "suspended_until",
                    "name", "name_latin", "address", "country",
                ]
            )
            #expect(record["name"] == "Trader NL100000001")
            #expect(record["address"]?.stringValue?.hasPrefix("Kade 1, ") == true)
        }
    }

    @Test("A partner without an arrangement in force gets nothing, and an unknown one is refused by name")
    func nobody() async throws {
        try await office.working(MemoryArchive()) { registry in
            for partner in ["US", "NL", "XX-NOWHERE"] {
                await #expect(throws: RegistryError.self) { try await sent(registry, to: partner) }
            }
            await #expect(throws: RegistryError.self) { try await sent(registry, since: 9_999) }
        }
    }

    @Test("Since an entry only what changed goes; what the holder withdrew is to be removed, once")
    func since() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, try form("NL100000001"), key: "1").record.number
            try await office.grant(registry, try form("NL100000002"), key: "2")
            let first = registry.snapshot.size
            #expect(try await sent(registry, since: first).records.isEmpty)
            try await office.act(
                registry,
                ActRequest(kind: .suspend, reason: "SECURITY"),
                on: number,
                key: "s"
            )
            try await office.grant(registry, try form("NL100000003"), key: "3")
            let changed = try await sent(registry, since: first)
            #expect(changed.told == ["NL100000001": "suspended", "NL100000003": "active"])
            let suspended = changed.records.first { $0["tin"] == "NL100000001" }
            #expect(suspended?["suspended_from"] == "2026-11-23")
            #expect(!changed.records.contains { $0["reason"] != nil })
            #expect(try await sent(registry).told.count == 3)
            #expect(changed.header["since"] == .integer(Int64(first)))
        }
    }

    @Test("A suspension recorded before that begins or ends by the clock goes as a change, once each")
    func byTheClock() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, try form("NL100000001"), key: "1").record.number
            var request = ActRequest(kind: .suspend, reason: "SECURITY")
            request.from = .day(try CivilDate(parsing: "2026-12-01"))
            request.until = .day(try CivilDate(parsing: "2026-12-10"))
            try await office.act(registry, request, on: number, key: "s")
            let first = registry.snapshot.size
            #expect(try await sent(registry, since: first).records.isEmpty)
            office.clock.advance(seconds: 12 * 86_400)
            try await office.grant(registry, try form("NL100000002"), key: "2")
            let begun = try await sent(registry, since: first)
            #expect(begun.told == ["NL100000001": "suspended", "NL100000002": "active"])
            let second = registry.snapshot.size
            #expect(try await sent(registry, since: second).records.isEmpty)
            office.clock.advance(seconds: 12 * 86_400)
            #expect(try await sent(registry, since: second).told == ["NL100000001": "active"])
        }
    }

    @Test("What ended goes as a change, and is missing from a whole list")
    func ended() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, try form("NL100000001"), key: "1").record.number
            let first = registry.snapshot.size
            try await office.act(registry, ActRequest(kind: .surrender), on: number, key: "s")
            #expect(try await sent(registry, since: first).told == ["NL100000001": "surrendered"])
            #expect(try await sent(registry).records.isEmpty)
        }
    }

    @Test("Who withdraws the consent is to be removed by a partner that had the record, and is told of once")
    func withdrawn() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try form("NL100000001")
            let number = try await office.grant(registry, form, key: "1").record.number
            let first = registry.snapshot.size
            form.consent = Consent(publication: false, exchange: [])
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: form,
                basis: try await registry.amendable(number).basis,
                changes: true
            )
            try await office.act(registry, order, on: number, key: "withdraw")
            let second = registry.snapshot.size
            let told = try await sent(registry, since: first)
            #expect(told.told == ["NL100000001": "removed"] && told.trailer["removed"] == 1)
            #expect(told.records.first?["name"] == nil)
            #expect(try await sent(registry, since: second).records.isEmpty)
            #expect(try await sent(registry, since: 0).records.isEmpty, "the partner never had it")
            #expect(try await sent(registry).records.isEmpty)
        }
    }
}
