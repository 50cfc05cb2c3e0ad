import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

/// What officers do to arrangements, and what the program takes over by itself.
@Suite(.timeLimit(.minutes(5))) struct ArrangementActTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice().takingOver("EU-JP") }

    private var euJP: ArrangementID { get throws { try #require(ArrangementID(parsing: "EU-JP")) } }

    private func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

    private func suspension(
        from: String,
        until: String? = nil,
        relying: String? = nil
    ) throws -> ArrangementOrder {
        .suspend(
            try euJP,
            DaySpan(from: try day(from), until: try until.map(day)),
            issuing: nil,
            relying: try relying.map { try PartyCode(parsing: $0) }
        )
    }

    @discardableResult
    private func change(
        _ registry: Registry,
        _ order: ArrangementOrder,
        key: String
    ) async throws -> ArrangementOutcome {
        let outcome = Box<ArrangementOutcome>()
        let proof = try office.proof(registry, key: key, path: "/v1/arrangements/x/changes")
        _ = try await registry.changeArrangement(order, words: DecisionWords(reason: "why"), proof: proof) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take()
    }

    private static func with(_ name: String, _ value: JSONValue, in document: JSONObject) -> JSONObject {
        var document = document
        document[name] = value
        return document
    }

    private func recognised(
        _ registry: Registry,
        at: String? = nil,
        known: UInt64? = nil
    ) async throws
        -> Recognition
    {
        try await registry.recognise(
            RecognitionQuery(
                trader: .tin("NL123456789"),
                relying: try PartyCode(parsing: "JP"),
                role: "EXP",
                direction: .import,
                at: try at.map { .day(try day($0)) },
                knownAt: known.map(KnownAt.size),
                view: .officer
            )
        )
        .recognition
    }

    private func rule(_ work: () async throws -> Void) async throws -> RefusalRule? {
        do {
            try await work()
            return nil
        } catch RegistryError.refused(let refusal) {
            return refusal.rule
        }
    }

    @Test(
        "A suspension changes the answer from its first day, and never what was known before it was recorded"
    )
    func suspended() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, try office.application())
            let before = registry.snapshot.size
            let outcome = try await change(
                registry,
                try suspension(from: "2026-11-20", until: "2026-11-21"),
                key: "s"
            )
            #expect(outcome.version == 2)
            #expect(try await recognised(registry, at: "2026-11-19").outcome == .recognised)
            for suspended in ["2026-11-20", "2026-11-21"] {
                #expect(try await recognised(registry, at: suspended).rule == .arrangementSuspended)
                #expect(try await recognised(registry, at: suspended, known: before).outcome == .recognised)
            }
            #expect(try await recognised(registry, at: "2026-11-22").outcome == .recognised)
        }
        try await office.working(memory) { registry in
            #expect(try await recognised(registry, at: "2026-11-20").rule == .arrangementSuspended)
            #expect(registry.snapshot.arrangements[try euJP]?.map(\.fact.change) == [.shipped, .suspend])
            let report = try await registry.doctor()
            #expect(report.findings.isEmpty, "\(report.findings)")
        }
    }

    @Test("A suspension of one direction leaves the other alone")
    func oneDirection() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, try office.application())
            try await change(registry, try suspension(from: "2026-11-20", relying: "EU"), key: "s")
            #expect(try await recognised(registry).outcome == .recognised)
            try await change(registry, try suspension(from: "2026-11-20", relying: "JP"), key: "t")
            #expect(try await recognised(registry).rule == .arrangementSuspended)
        }
    }

    @Test("An arrangement that was ended counts to its last day and is not ended twice")
    func ended() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, try office.application())
            try await change(registry, .end(try euJP, until: try day("2026-11-21")), key: "e")
            #expect(try await recognised(registry, at: "2026-11-21").outcome == .recognised)
            #expect(try await recognised(registry, at: "2026-11-22").rule == .ended)
            #expect(
                try await rule {
                    try await change(registry, .end(try euJP, until: try day("2026-12-01")), key: "f")
                }
                    == .alreadyEnded
            )
            #expect(
                try await rule { try await change(registry, try suspension(from: "2026-12-01"), key: "g") }
                    == .alreadyEnded
            )
        }
    }

    @Test("What makes no sense is refused by its rule, and nothing is recorded")
    func refused() async throws {
        let other = try TestOffice.arrangement("CN-EU").document
        let foreign = try TestOffice.arrangement("CN-NZ").document
        let same = try TestOffice.arrangement("EU-JP").document
        let older = Self.with("as_of", "2001-01-01", in: same)
        let broken = Self.with("kind", "friendly", in: same)
        let unknown = try #require(ArrangementID(parsing: "EU-XX"))
        try await office.working(memory) { registry in
            try await change(registry, try suspension(from: "2026-11-20", until: "2026-11-25"), key: "ok")
            let size = registry.snapshot.size
            let jp = try euJP
            let cases: [(ArrangementOrder, RefusalRule)] = [
                (.add(same), .arrangementExists), (.add(foreign), .arrangementForeign),
                (.add(broken), .arrangementInvalid), (.add([:]), .arrangementInvalid),
                (.amend(unknown, same), .arrangementUnknown), (.amend(jp, other), .arrangementInvalid),
                (.amend(jp, older), .arrangementOlder), (.amend(jp, broken), .arrangementInvalid),
                (try suspension(from: "2026-11-25"), .arrangementSuspended),
                (try suspension(from: "2026-11-30", until: "2026-11-29"), .periodEmpty),
                (try suspension(from: "2026-12-01", relying: "CH"), .partyUnknown),
                (.end(jp, until: try day("2001-01-01")), .periodEmpty),
                (.end(unknown, until: try day("2026-12-01")), .arrangementUnknown),
            ]
            for (place, (order, wanted)) in cases.enumerated() {
                #expect(try await rule { try await change(registry, order, key: "k\(place)") } == wanted)
                #expect(try await rule { _ = try registry.previewArrangement(order) } == wanted)
            }
            #expect(registry.snapshot.size == size)
        }
    }

    @Test("A dry run records nothing; the same key records once")
    func once() async throws {
        try await office.working(memory) { registry in
            let size = registry.snapshot.size
            let order = try suspension(from: "2026-11-20")
            let preview = try registry.previewArrangement(order)
            #expect(preview.index == nil && preview.version == 2)
            #expect(registry.snapshot.size == size)
            let done = try await change(registry, order, key: "once")
            #expect(done.index == size)
            let proof = try office.proof(registry, key: "once", path: "/v1/arrangements/x/changes")
            let again = try await registry.changeArrangement(order, words: DecisionWords(), proof: proof) {
                _ in
                WriteAnswer(status: 500, body: [1], isRepeated: false)
            }
            #expect(again.isRepeated && again.status == 201)
            #expect(registry.snapshot.size == size + 1)
        }
    }

    @Test("A new arrangement is added and then counts; a text that says the same is no change")
    func added() async throws {
        let document = try TestOffice.arrangement("EU-US").document
        let us = try #require(ArrangementID(parsing: "EU-US"))
        try await office.working(memory) { registry in
            let outcome = try await change(registry, .add(document), key: "a")
            #expect(outcome.version == 1)
            #expect(registry.snapshot.arrangement(us, known: registry.snapshot.size)?.fact.officer != nil)
            #expect(
                try await rule { try await change(registry, .amend(us, document), key: "b") }
                    == .nothingChanged
            )
        }
    }

    @Test("A newer program renews what it shipped, and leaves alone what an officer changed")
    func newerProgram() async throws {
        try await office.working(memory) { _ in }
        var newer = office
        newer.arrangements = [
            try TestOffice.arrangement("EU-JP") { $0["as_of"] = "2027-01-01" }
        ]
        try await newer.working(memory) { registry in
            #expect(registry.snapshot.arrangements[try euJP]?.map(\.fact.version) == [1, 2])
            try await change(registry, try suspension(from: "2026-11-20"), key: "s")
        }
        try await office.working(memory) { registry in
            let id = try euJP
            #expect(registry.snapshot.arrangements[id]?.map(\.fact.change) == [.shipped, .shipped, .suspend])
        }
    }

    @Test("An officer's decision is kept beside the log and never served to the public")
    func decision() async throws {
        try await office.working(memory) { registry in
            try await change(registry, try suspension(from: "2026-11-20"), key: "s")
            let fact = try #require(registry.snapshot.arrangements[try euJP]?.last?.fact)
            let decision = try #require(fact.decision)
            #expect(memory.held.documents[decision] != nil)
            #expect(try await registry.document(fact.digest).bytes.count == fact.length)
            await #expect(throws: RegistryError.self) { try await registry.document(decision) }
        }
    }

    @Test(
        "A text that cannot be read makes answers unknown, not wrong, and the doctor names it",
        arguments: [true, false]
    )
    func unreadable(isTerritories: Bool) async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, try office.application())
            #expect(try await recognised(registry).outcome == .recognised)
        }
        try memory.tamper { contents in
            let digest = isTerritories ? office.territories?.digest : office.arrangements.first?.digest
            contents.documents[try #require(digest)] = Array("{}".utf8)
        }
        var bare = office
        bare.arrangements = []
        bare.territories = nil
        try await bare.working(memory) { registry in
            let answer = try await recognised(registry)
            #expect(answer.outcome == .unknown)
            #expect(answer.cause == .arrangementUnreadable)
            let findings = try await registry.doctor().findings
            #expect(findings.map(\.what) == ["document"])
            let order = try suspension(from: "2026-11-20")
            let expected: RefusalRule = isTerritories ? .arrangementForeign : .arrangementInvalid
            #expect(try await rule { try await change(registry, order, key: "s") } == expected)
        }
    }
}
