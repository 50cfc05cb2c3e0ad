import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing

@testable import AEORegistry

/// Recognition of the registry's own certificates under the arrangements that ship with the program.
@Suite(.timeLimit(.minutes(5))) struct RecogniseTests {
    private let office: TestOffice

    init() throws { office = try TestOffice().takingOver("EU-JP", "EU-AVIATION") }

    private func query(
        _ tin: String = "NL123456789",
        relying: String = "JP",
        role: String? = "EXP",
        direction: GoodsDirection? = .import,
        at: Moment? = nil,
        view: RecognitionView = .officer
    ) throws -> RecognitionQuery {
        RecognitionQuery(
            trader: .tin(tin),
            relying: try PartyCode(parsing: relying),
            role: role,
            direction: direction,
            at: at,
            view: view
        )
    }

    @Test("A certificate that an arrangement covers is recognised, with its benefits and as provisional")
    func recognised() async throws {
        try await office.working(MemoryArchive()) { registry in
            let number = try await office.grant(registry, try office.application()).record.number
            let answer = try await registry.recognise(try query("nl 123-456-789"))
            #expect(answer.recognition.outcome == .recognised)
            #expect(answer.recognition.arrangement == ArrangementID(parsing: "EU-JP"))
            #expect(answer.recognition.rule == .arrangement)
            #expect(answer.recognition.isProvisional)
            #expect(!answer.recognition.benefits.isEmpty)
            #expect(answer.certificateNumber == number)
            #expect(answer.status == .active)
            #expect(answer.knowledge.logSize == registry.snapshot.size)
        }
    }

    @Test(
        "What the arrangement does not cover is not recognised, and the first rule that refuses is named",
        arguments: [
            ("JP", "IMP", GoodsDirection.import, RecognitionRule.roleNotCovered),
            ("JP", "EXP", .export, .directionNotCovered),
            ("NZ", "EXP", .import, .noArrangement), ("US", "EXP", .import, .noArrangement),
        ]
    )
    func refused(relying: String, role: String, direction: GoodsDirection, rule: RecognitionRule) async throws
    {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try office.application())
            let answer = try await registry.recognise(
                try query(relying: relying, role: role, direction: direction)
            )
            #expect(answer.recognition.outcome == .notRecognised)
            #expect(answer.recognition.rule == rule)
            #expect(answer.recognition.benefits.isEmpty)
        }
    }

    @Test("A tier that the arrangement leaves out, and a suspended one, are not recognised")
    func tierAndStatus() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.tier = "AEOC"
            try await office.grant(registry, form)
            #expect(try await registry.recognise(try query()).recognition.rule == .tierNotCovered)
            form = try office.application(eori: "NL999000017")
            let number = try await office.grant(registry, form, key: "second").record.number
            let before = registry.snapshot.size
            try await office.act(
                registry,
                ActRequest(kind: .suspend, reason: "SECURITY"),
                on: number,
                key: "s"
            )
            let after = try await registry.recognise(try query("NL999000017"))
            #expect(after.recognition.rule == .statusNotActive)
            #expect(after.status == .suspended)
            var then = try query("NL999000017")
            then.knownAt = .size(before)
            #expect(try await registry.recognise(then).recognition.outcome == .recognised)
        }
    }

    @Test("A question that leaves out what the answer turns on is unknown, with the cause")
    func notSaid() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try office.application())
            let noRole = try await registry.recognise(try query(role: nil))
            #expect(noRole.recognition.cause == .roleNotSaid)
            let noDirection = try await registry.recognise(try query(direction: nil))
            #expect(noDirection.recognition.cause == .directionNotSaid)
            #expect(noDirection.recognition.rule == nil)
        }
    }

    @Test("In the own territory no arrangement is needed; a certificate not begun yet tells nothing")
    func ownTerritory() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try office.application())
            let home = try await registry.recognise(try query(relying: "DE", direction: nil))
            #expect(home.recognition.rule == .ownProgramme)
            let early = Moment.day(try CivilDate(parsing: "2026-10-01"))
            let before = try await registry.recognise(try query(at: early))
            #expect(before.recognition.cause == .holderUnknown)
            #expect(before.subject == nil)
        }
    }

    @Test("The day before operation begins is refused, the first one not")
    func operation() async throws {
        let later = try TestOffice().takingOver("EU-JP", from: "2026-11-20")
        try await later.working(MemoryArchive()) { registry in
            try await later.grant(registry, try later.application())
            let before = Moment.day(try CivilDate(parsing: "2026-11-19"))
            #expect(try await registry.recognise(try query(at: before)).recognition.rule == .notOperative)
            let first = Moment.day(try CivilDate(parsing: "2026-11-20"))
            #expect(try await registry.recognise(try query(at: first)).recognition.outcome == .recognised)
        }
    }

    @Test("A consent that was never given, or was withdrawn, refuses; as known before it does not")
    func consent() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.consent = Consent(publication: true, exchange: [])
            let number = try await office.grant(registry, form).record.number
            #expect(try await registry.recognise(try query()).recognition.rule == .consentMissing)
            try await amend(registry, number, consent: ["*"], key: "give")
            #expect(try await registry.recognise(try query()).recognition.outcome == .recognised)
            let given = registry.snapshot.size
            // An act that says nothing of the consent leaves it as it is.
            try await office.act(
                registry,
                ActRequest(kind: .review, result: .passed),
                on: number,
                key: "r"
            )
            #expect(try await registry.recognise(try query()).recognition.outcome == .recognised)
            try await amend(registry, number, consent: ["JP"], key: "narrow")
            let narrowed = try await registry.recognise(try query())
            #expect(narrowed.recognition.rule == .consentMissing)
            var then = try query()
            then.knownAt = .size(given)
            #expect(try await registry.recognise(then).recognition.outcome == .recognised)
        }
    }

    @Test("The consent that amendments leave is the same after a restart, and after the rows are made anew")
    func restarted() async throws {
        let archive = MemoryArchive()
        let before = try await office.working(archive) { registry in
            let number = try await office.grant(registry, try office.application()).record.number
            try await amend(registry, number, consent: ["JP", "CH"], key: "narrow")
            return (registry.snapshot.certificates, registry.snapshot.size)
        }
        try await office.working(archive) { registry in
            #expect(registry.snapshot.size == before.1)
            for (id, record) in before.0 {
                #expect(registry.snapshot.certificates[id] == record)
                #expect(registry.snapshot.certificates[id]?.current.exchange == ["CH", "JP"])
            }
            #expect(registry.snapshot.arrangements.count == 2)
            #expect(registry.snapshot.arrangements.values.allSatisfy { $0.allSatisfy { $0.hosted != nil } })
            #expect(try await registry.recognise(try query()).recognition.rule == .consentMissing)
            let report = try await registry.doctor()
            #expect(report.findings.isEmpty, "\(report.findings)")
        }
    }

    @Test("Nobody but officers sees who is not published: the answer is that of a number nobody knows")
    func unpublished() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.consent = Consent(publication: false, exchange: ["*"])
            try await office.grant(registry, form)
            let shown = try await registry.recognise(try query(view: .published))
            let nobody = try await registry.recognise(try query("NL999000017", view: .published))
            #expect(shown.recognition == nobody.recognition)
            #expect(shown.recognition.cause == .holderUnknown)
            #expect(shown.record == nil && shown.subject == nil)
            #expect(shown.question == nobody.question)
            #expect(try await registry.recognise(try query()).recognition.outcome == .recognised)
            let partner = RecognitionView.agency(try PartyCode(parsing: "JP"))
            #expect(try await registry.recognise(try query(view: partner)).recognition.outcome == .recognised)
        }
    }

    @Test("Of an operator whose benefits are stopped the public learns as little as of a number nobody knows")
    func stopped() async throws {
        let office = try TestOffice(authority: "JP", programmes: ["JP-JC"], others: ["NL": ["EU-AEO"]])
            .takingOver("EU-JP")
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.programme = try #require(ProgrammeID(parsing: "EU-AEO"))
            try await office.grant(registry, form)
            #expect(try await registry.recognise(try query()).recognition.outcome == .recognised)
            let order = StopOrder(
                arrangement: try #require(ArrangementID(parsing: "EU-JP")),
                tin: "NL123456789",
                from: try CivilDate(parsing: "2026-11-20")
            )
            _ = try await registry.stopBenefits(
                order,
                words: DecisionWords(reason: "seals broken twice"),
                proof: office.proof(registry, key: "stop")
            ) { _ in WriteAnswer(status: 201, body: [0x7B, 0x7D], isRepeated: false) }
            #expect(try await registry.recognise(try query()).recognition.rule == .benefitsStopped)
            let shown = try await registry.recognise(try query(view: .published))
            let nobody = try await registry.recognise(try query("NL999000017", view: .published))
            #expect(shown.recognition == nobody.recognition)
            #expect(shown.record == nil && shown.subject == nil, "an active certificate would give it away")
            #expect(try await registry.recognise(try query(relying: "DE", view: .published)).record != nil)
        }
    }

    @Test("An agency sees an unpublished holder only by a consent that names it")
    func agencies() async throws {
        try await office.working(MemoryArchive()) { registry in
            var form = try office.application()
            form.consent = Consent(publication: false, exchange: ["CH", "EU"])
            try await office.grant(registry, form)
            for (party, sees) in [("JP", false), ("CH", true), ("DE", true), ("GB", false), ("EU", true)] {
                let view = RecognitionView.agency(try PartyCode(parsing: party))
                let answer = try await registry.recognise(try query(view: view))
                #expect((answer.record != nil) == sees, "\(party)")
            }
        }
    }

    @Test("A code that no arrangement speaks of is refused, not answered")
    func unknownParty() async throws {
        try await office.working(MemoryArchive()) { registry in
            let error = await #expect(throws: RegistryError.self) {
                try await registry.recognise(try query(relying: "EU-AVSECC"))
            }
            guard case .refused(let refusal) = error else { throw try #require(error) }
            #expect(refusal.rule == .partyUnknown)
            #expect(refusal.remedy.contains("EU-AVSEC"))
        }
    }

    @Test(
        "The answer is told from the log that the question names, and the same question gets the same bytes"
    )
    func sameLog() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.grant(registry, try office.application())
            let at = Moment.day(try CivilDate(parsing: "2026-11-22"))
            let first = try await registry.recognise(try query(at: at))
            var again = try query(at: at)
            again.knownAt = .size(first.knowledge.logSize)
            try await office.grant(registry, try office.application(eori: "NL999000017"), key: "x")
            let second = try await registry.recognise(again)
            #expect(second.recognition == first.recognition)
            #expect(second.knowledge == first.knowledge)
            again.knownAt = .size(1)
            #expect(try await registry.recognise(again).recognition.cause == .holderUnknown)
        }
    }

    private func amend(
        _ registry: Registry,
        _ number: String,
        consent: [String],
        key: String
    ) async throws {
        var form = try office.application()
        form.consent = Consent(publication: true, exchange: consent)
        let order = ActOrder(
            request: ActRequest(kind: .amend),
            amended: form,
            basis: try await registry.amendable(number).basis,
            changes: true
        )
        try await office.act(registry, order, on: number, key: key)
    }
}
