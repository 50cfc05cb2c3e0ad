import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

/// Stops of the benefits of single operators of the other side.
@Suite(.timeLimit(.minutes(5))) struct BenefitStopTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws {
        office = try TestOffice(others: ["JP": ["JP-JC"]]).takingOver("EU-JP")
    }

    private var euJP: ArrangementID { get throws { try #require(ArrangementID(parsing: "EU-JP")) } }

    private func order(_ tin: String, from: String, until: String? = nil) throws -> StopOrder {
        StopOrder(
            arrangement: try euJP,
            tin: tin,
            from: try CivilDate(parsing: from),
            until: try until.map { try CivilDate(parsing: $0) }
        )
    }

    private func stop(_ registry: Registry, _ order: StopOrder, key: String) async throws {
        let proof = try office.proof(registry, key: key, path: "/v1/arrangements/EU-JP/stops")
        _ = try await registry.stopBenefits(order, words: DecisionWords(reason: "fraud"), proof: proof) { _ in
            WriteAnswer(status: 201, body: [], isRepeated: false)
        }
    }

    private func resume(_ registry: Registry, _ order: StopOrder, key: String) async throws {
        let proof = try office.proof(registry, key: key, path: "/v1/arrangements/EU-JP/stops/resume")
        _ = try await registry.resumeBenefits(order, words: DecisionWords(), proof: proof) { _ in
            WriteAnswer(status: 201, body: [], isRepeated: false)
        }
    }

    private func rule(_ work: () async throws -> Void) async throws -> RefusalRule? {
        do {
            try await work()
            return nil
        } catch RegistryError.refused(let refusal) {
            return refusal.rule
        }
    }

    /// A Japanese exporter granted here too, so that the other side's operator is known.
    private func exporter(_ registry: Registry) async throws -> String {
        try await office.grant(registry, try Candidate.of("JP-JC").form(), key: "jp").record.tin
    }

    private func answer(
        _ registry: Registry,
        _ tin: String,
        at: String,
        known: UInt64? = nil,
        view: RecognitionView = .officer
    ) async throws -> Recognition {
        try await registry.recognise(
            RecognitionQuery(
                trader: .tin(tin),
                relying: try PartyCode(parsing: "NL"),
                role: "EXP",
                direction: .import,
                at: .day(try CivilDate(parsing: at)),
                knownAt: known.map(KnownAt.size),
                view: view
            )
        )
        .recognition
    }

    @Test("A stop takes the benefits from its first day, until it is ended, and only as known since")
    func stopped() async throws {
        let tin = try await office.working(memory) { registry in
            let tin = try await exporter(registry)
            #expect(try await answer(registry, tin, at: "2026-11-10").outcome == .recognised)
            let before = registry.snapshot.size
            try await stop(registry, try order(tin, from: "2026-11-10"), key: "s")
            #expect(try await answer(registry, tin, at: "2026-11-09").outcome == .recognised)
            #expect(try await answer(registry, tin, at: "2026-11-10").rule == .benefitsStopped)
            #expect(try await answer(registry, tin, at: "2026-11-10", known: before).outcome == .recognised)
            try await resume(registry, try order(tin, from: "2026-11-15"), key: "r")
            #expect(try await answer(registry, tin, at: "2026-11-14").rule == .benefitsStopped)
            #expect(try await answer(registry, tin, at: "2026-11-15").outcome == .recognised)
            return tin
        }
        try await office.working(memory) { registry in
            #expect(registry.snapshot.stops.count == 1)
            #expect(try await answer(registry, tin, at: "2026-11-14").rule == .benefitsStopped)
            #expect(try await answer(registry, tin, at: "2026-11-15").outcome == .recognised)
            let report = try await registry.doctor()
            #expect(report.findings.isEmpty, "\(report.findings)")
        }
        #expect(try Replayed(memory.held.entries).differences(from: memory.held) == [])
    }

    @Test("The public is told of no stop: its answer is that of a number nobody knows")
    func neverPublic() async throws {
        try await office.working(memory) { registry in
            let tin = try await exporter(registry)
            try await stop(registry, try order(tin, from: "2026-11-10"), key: "s")
            let shown = try await answer(registry, tin, at: "2026-11-10", view: .published)
            let nobody = try await answer(registry, "JP00", at: "2026-11-10", view: .published)
            #expect(shown == nobody)
            #expect(shown.cause == .holderUnknown)
            for (party, sees) in [("JP", true), ("NL", true), ("EU", true), ("CN", false), ("GB", false)] {
                let view = RecognitionView.agency(try PartyCode(parsing: party))
                let told = try await answer(registry, tin, at: "2026-11-10", view: view)
                #expect((told.rule == .benefitsStopped) == sees, "\(party)")
            }
        }
    }

    @Test("What cannot be stopped or resumed is refused by its rule, and nothing is recorded")
    func refused() async throws {
        try await office.working(memory) { registry in
            let tin = try await exporter(registry)
            try await office.grant(registry, try office.application(), key: "nl")
            try await stop(registry, try order(tin, from: "2026-11-10", until: "2026-11-20"), key: "s")
            let size = registry.snapshot.size
            let cases: [(StopOrder, RefusalRule)] = [
                (try order(tin, from: "2026-11-20"), .stopExists),
                (try order("jp " + tin.dropFirst(2), from: "2026-11-01"), .stopExists),
                (try order(tin, from: "2026-12-02", until: "2026-12-01"), .periodEmpty),
                (try order(" -. ", from: "2026-12-01"), .detailMissing),
                (try order("NL123456789", from: "2026-12-01"), .stopOwnOperator),
                (
                    StopOrder(
                        arrangement: try #require(ArrangementID(parsing: "EU-XX")),
                        tin: tin,
                        from: try CivilDate(parsing: "2026-12-01")
                    ), .arrangementUnknown
                ),
            ]
            for (place, (order, wanted)) in cases.enumerated() {
                #expect(try await rule { try await stop(registry, order, key: "s\(place)") } == wanted)
                #expect(try await rule { _ = try registry.previewStop(order) } == wanted)
            }
            let ends: [(StopOrder, RefusalRule)] = [
                (try order(tin, from: "2026-11-21"), .stopUnknown),
                (try order(tin, from: "2026-11-10"), .periodEmpty),
                (try order("JP00", from: "2026-11-15"), .stopUnknown),
            ]
            for (place, (order, wanted)) in ends.enumerated() {
                #expect(try await rule { try await resume(registry, order, key: "r\(place)") } == wanted)
                #expect(try await rule { _ = try registry.previewResumption(order) } == wanted)
            }
            #expect(registry.snapshot.size == size)
            try await resume(registry, try order(tin, from: "2026-11-15"), key: "done")
            #expect(
                try await rule {
                    try await resume(registry, try order(tin, from: "2026-11-16"), key: "twice")
                }
                    == .stopUnknown
            )
        }
    }

    @Test("A stop is told apart from others by its arrangement, and listed with its end")
    func listed() async throws {
        try await office.working(memory) { registry in
            let tin = try await exporter(registry)
            try await stop(registry, try order(tin, from: "2026-11-10", until: "2026-11-12"), key: "s")
            try await stop(registry, try order(tin, from: "2026-11-13"), key: "t")
            let stops = try registry.stops(under: try euJP)
            #expect(stops.map(\.tin) == [tin, tin])
            #expect(stops.map(\.authority.text) == ["NL", "NL"])
            let unknown = try #require(ArrangementID(parsing: "EU-XX"))
            #expect(try await rule { _ = try registry.stops(under: unknown) } == .arrangementUnknown)
            #expect(
                try registry.previewStop(try order("JP1", from: "2026-11-13")).index == registry.snapshot.size
            )
        }
    }
}
