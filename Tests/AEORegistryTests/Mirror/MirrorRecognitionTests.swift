import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

/// What is said of operators whom only a partner's list tells of.
@Suite(.timeLimit(.minutes(5))) struct MirrorRecognitionTests {
    private let office: TestOffice

    init() throws { office = try TestOffice().takingOver("CN-EU", "EU-JP") }

    private func query(
        _ number: String = "CN1",
        relying: String = "EU",
        view: RecognitionView = .officer,
        at: String? = nil,
        known: UInt64? = nil
    ) throws -> RecognitionQuery {
        RecognitionQuery(
            trader: .tin(number),
            relying: try PartyCode(parsing: relying),
            role: "EXP",
            direction: .import,
            at: try at.map { try Moment(parsing: $0) },
            knownAt: known.map(KnownAt.size),
            view: view
        )
    }

    private func list(_ date: String, complete: Bool = true) -> ListText {
        ListText(date, complete: complete)
            .row(
                "CN1",
                "active",
                ["roles": ["EXP"], "identifiers": [["scheme": "USCC", "value": "91310000X"]]]
            )
            .row("CN2", "active", ["roles": ["EXP"]]).row("CN3", "active").row("CN4", "active")
            .row("CN5", "active")
    }

    @Test(
        "An operator on a partner's list is recognised, by any of its numbers, and the answer names the list"
    )
    func recognised() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.take(registry, list("2026-11-20"), key: "one")
            for number in ["CN1", "cn 1", "91310000X"] {
                let answer = try await registry.recognise(try query(number))
                #expect(answer.recognition.outcome == .recognised, "\(answer.recognition.explanation)")
                #expect(answer.subject?.tin == "CN1" && answer.record == nil)
                let provenance = try #require(answer.subject?.provenance)
                #expect(provenance.partner.text == "CN" && provenance.isComplete)
                #expect(provenance.listDate.description == "2026-11-20")
                #expect(answer.recognition.ageSeconds > 3 * 86_400)
            }
        }
    }

    @Test("What a partner sent is shown to officers and the home's own agencies, and to nobody else")
    func view() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.take(registry, list("2026-11-20"), key: "one")
            let nobody = try await registry.recognise(try query("CN999"))
            for view in [RecognitionView.published, .agency(try PartyCode(parsing: "JP"))] {
                let hidden = try await registry.recognise(try query(view: view))
                #expect(hidden.recognition == nobody.recognition && hidden.subject == nil)
            }
            for party in ["NL", "EU", "EU-AVSEC"] {
                let view = RecognitionView.agency(try PartyCode(parsing: party))
                #expect(try await registry.recognise(try query(view: view)).subject?.tin == "CN1", "\(party)")
            }
        }
    }

    @Test(
        "A suspension on a later list ends recognition from its legal date, and an earlier knowledge does not know it"
    )
    func suspended() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.take(registry, list("2026-11-20"), key: "one")
            let before = registry.snapshot.size
            let delta = ListText("2026-11-22", mode: "delta")
                .row("CN1", "suspended", ["roles": ["EXP"], "suspended_from": "2026-11-10"])
            try await office.take(registry, delta, key: "two")
            let answer = try await registry.recognise(try query())
            #expect(answer.recognition.rule == .statusNotActive && answer.status == .suspended)
            #expect(
                try await registry.recognise(try query(at: "2026-11-09")).recognition.outcome == .recognised
            )
            #expect(
                try await registry.recognise(try query(at: "2026-11-10")).recognition.rule == .statusNotActive
            )
            #expect(try await registry.recognise(try query(known: before)).recognition.outcome == .recognised)
            #expect(try await registry.recognise(try query("CN2")).recognition.outcome == .recognised)
        }
    }

    @Test("A list of which a row was rejected, or with such changes after it, is not complete")
    func rejected() async throws {
        for mode in ["snapshot", "delta"] {
            let office = try TestOffice().takingOver("CN-EU")
            try await office.working(MemoryArchive()) { registry in
                try await office.take(registry, list("2026-11-20"), key: "one")
                var later = list("2026-11-22")
                later.rows.removeFirst()
                if mode == "delta" {
                    try await office.take(registry, later, key: "two")
                    #expect(try await registry.recognise(try query()).recognition.rule == .unlisted)
                    later = ListText("2026-11-23", mode: "delta").with("CN9")
                }
                later.header["rows"] = .integer(Int64(later.rows.count + 1))
                later.header["rejected"] = 1
                try await office.take(registry, later, key: "three")
                let answer = try await registry.recognise(try query())
                #expect(answer.recognition.outcome == .unknown && answer.recognition.cause == .unlisted)
                #expect(answer.subject?.provenance?.isComplete == false)
            }
        }
    }

    @Test(
        "Whoever is missing on a complete list is unlisted, on another one not known, and revoked on neither"
    )
    func missing() async throws {
        for (complete, rule, cause) in [(true, .unlisted, nil), (false, nil, .unlisted)]
            as [(Bool, RecognitionRule?, RecognitionCause?)]
        {
            let office = try TestOffice().takingOver("CN-EU")
            try await office.working(MemoryArchive()) { registry in
                try await office.take(registry, list("2026-11-20"), key: "one")
                var later = list("2026-11-22", complete: complete)
                later.rows.removeFirst()
                try await office.take(registry, later, key: "two")
                let answer = try await registry.recognise(try query())
                #expect(answer.recognition.rule == rule && answer.recognition.cause == cause)
                #expect(answer.recognition.outcome == (complete ? .notRecognised : .unknown))
                #expect(answer.status != .revoked)
                #expect(answer.subject?.provenance?.isComplete == complete)
                #expect(
                    try await registry.recognise(try query(at: "2026-11-21")).recognition.outcome
                        == .recognised
                )
            }
        }
    }

    @Test("On a list older than agreed nobody is recognised, and an ending still counts")
    func stale() async throws {
        try await office.working(MemoryArchive()) { registry in
            try await office.take(registry, list("2026-11-20").row("CN6", "revoked"), key: "one")
            office.clock.set(office.clock.now().adding(seconds: 60 * 86_400))
            let answer = try await registry.recognise(try query())
            #expect(answer.recognition.outcome == .unknown && answer.recognition.cause == .stale)
            #expect(answer.recognition.isStale)
            #expect(try await registry.recognise(try query("CN6")).recognition.rule == .statusNotActive)
        }
    }

    @Test(
        "A tier the list does not give, a status it does not understand and another relying office are not recognised"
    )
    func unknown() async throws {
        try await office.working(MemoryArchive()) { registry in
            let list = list("2026-11-20").row("CN7", "active", ["tier": .null, "roles": ["EXP"]])
                .row("CN8", "unknown", ["roles": ["EXP"]]).row(
                    "CN9",
                    "active",
                    ["tier": "CERT", "roles": ["EXP"]]
                )
            try await office.take(registry, list, key: "one")
            #expect(try await registry.recognise(try query("CN7")).recognition.cause == .tierUnknown)
            #expect(try await registry.recognise(try query("CN8")).recognition.cause == .statusUnknown)
            #expect(try await registry.recognise(try query("CN9")).recognition.outcome != .recognised)
            #expect(
                try await registry.recognise(try query(relying: "JP")).recognition.outcome == .notRecognised
            )
            #expect(try await registry.recognise(try query("CN99")).recognition.cause == .holderUnknown)
        }
    }
}
