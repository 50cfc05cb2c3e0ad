import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct FeedTests {
    private let office: TestOffice
    private let archive = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func day(_ text: String) throws -> Moment { .day(try CivilDate(parsing: text)) }

    private func agency(_ code: String, since: String = "2026-01-01T00:00:00Z") throws -> FeedViewer {
        .agency(try PartyCode(parsing: code), since: try Instant(rfc3339: since))
    }

    private func form(
        _ publication: Bool,
        _ exchange: [String],
        eori: String = "NL123456789"
    ) throws -> ApplicationForm {
        var form = try office.application(eori: eori)
        form.consent = Consent(publication: publication, exchange: exchange)
        return form
    }

    private func suspend(_ registry: Registry, _ number: String, until: String) async throws {
        let request = ActRequest(
            kind: .suspend,
            reason: "H",
            from: try day("2026-11-24"),
            until: try day(until)
        )
        try await office.act(registry, request, on: number, key: "suspend")
    }

    @Test("Turns stand between the entries, where the clock put them, whenever the feed is read")
    func turns() async throws {
        let expected = [
            "grant -", "suspend -", "turn suspended", "turn active", "revoke -",
        ]
        let cursors: [String] = try await office.working(archive) { registry in
            let number = try await office.grant(registry, try office.application()).record.number
            try await suspend(registry, number, until: "2026-11-30")
            let reader = FeedReader(registry: registry)
            #expect(try await reader.words() == ["grant -", "suspend -"])
            let before = try await reader.all().end
            office.clock.set(try Instant(rfc3339: "2026-11-24T00:00:00Z"))
            #expect(try await reader.words(after: before) == ["turn suspended"])
            let turned = try await reader.all(after: before).end
            #expect(turned.turn != nil)
            #expect(try await reader.words(after: turned).isEmpty)
            office.clock.set(try Instant(rfc3339: "2026-12-01T00:00:00Z"))
            #expect(try await reader.words(after: turned) == ["turn active"])
            office.clock.advance(seconds: 60)
            let revoke = ActRequest(kind: .revoke, reason: "SECURITY", from: try day("2026-12-01"))
            try await office.act(registry, revoke, on: number, key: "revoke")
            #expect(try await reader.words() == expected)
            return try await reader.all().lines.map(\.cursor.text)
        }
        #expect(Set(cursors).count == cursors.count)
        try await office.working(archive) { again in
            let lines = try await FeedReader(registry: again).all().lines.map(\.cursor.text)
            #expect(Array(lines.prefix(cursors.count)) == cursors)
            for limit in [1, 2, 3] {
                let small = FeedReader(registry: again, limit: limit)
                #expect(try await small.words() == expected)
            }
            for (place, text) in cursors.enumerated() {
                let cursor = try #require(FeedCursor(parsing: text))
                let rest = try await FeedReader(registry: again).all(after: cursor).lines.map(\.cursor.text)
                #expect(Array(rest.prefix(cursors.count - place - 1)) == Array(cursors[(place + 1)...]))
            }
        }
    }

    @Test("A suspension that was lifted before it began never turns")
    func prevented() async throws {
        try await office.working(archive) { registry in
            let number = try await office.grant(registry, try office.application()).record.number
            try await suspend(registry, number, until: "2026-11-30")
            let act = try #require(registry.snapshot.record(number: number)?.acts.last?.act.id)
            try await office.act(
                registry,
                ActRequest(kind: .correct, target: act),
                on: number,
                key: "correct"
            )
            office.clock.set(try Instant(rfc3339: "2026-12-02T00:00:00Z"))
            #expect(
                try await FeedReader(registry: registry).words() == ["grant -", "suspend -", "correct -"]
            )
        }
    }

    @Test(
        "An agency sees published holders, those who named it, its country, its union or all, and nobody else"
    )
    func consent() async throws {
        try await office.working(archive) { registry in
            for (place, (publication, exchange)) in [
                (true, []), (false, ["*"]), (false, ["CN"]), (false, []),
            ].enumerated() {
                let eori = "NL12345678\(place)"
                try await office.grant(registry, try form(publication, exchange, eori: eori), key: eori)
            }
            for (code, count) in [("CN", 3), ("CN-FOOD", 3), ("NZ", 2), ("CNX", 2)] {
                let reader = FeedReader(registry: registry, viewer: try agency(code))
                #expect(try await reader.words().count == count, "\(code)")
            }
            #expect(try await FeedReader(registry: registry).words().count == 4)
        }
    }

    @Test(
        "A withdrawn consent is told as a removal, of what the certificate replaced too, and the past is silent"
    )
    func withdrawn() async throws {
        try await office.working(archive) { registry in
            var form = try form(true, [])
            form.tier = "AEOC"
            let first = try await office.grant(registry, form).record.number
            form.tier = "AEOF"
            form.predecessor = first
            let second = try await office.grant(registry, form, key: "second").record.number
            let reader = FeedReader(registry: registry, viewer: try agency("NZ"))
            let seen = try await reader.all().end
            let words = try await reader.words()
            #expect(words.filter { $0 == "grant -" }.count == 2)
            form.predecessor = nil
            form.consent = Consent(publication: false, exchange: [])
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: form,
                basis: try await registry.amendable(second).basis,
                changes: true
            )
            try await office.act(registry, order, on: second, key: "withdraw")
            let lines = try await reader.all(after: seen).lines.map(\.content)
            let numbers = lines.compactMap { content -> String? in
                guard case .removed(_, let number) = content else { return nil }
                return number
            }
            #expect(numbers == [first, second])
            #expect(try await reader.words() == ["removed number", "removed number"])
            let small = FeedReader(registry: registry, viewer: reader.viewer, limit: 1)
            #expect(try await small.words() == ["removed number", "removed number"])
            let newcomer = try agency("NZ", since: "2026-12-24T00:00:00Z")
            #expect(try await FeedReader(registry: registry, viewer: newcomer).words().isEmpty)
            #expect(try await FeedReader(registry: registry).words().last == "amend -")
        }
    }

    @Test(
        "An erasure is told as a removal by the record's identity, and nothing else is told of the certificate"
    )
    func erased() async throws {
        try await office.working(archive) { registry in
            let number = try await office.grant(registry, try form(false, ["NZ"])).record.number
            let reader = FeedReader(registry: registry, viewer: try agency("NZ"))
            #expect(try await reader.words() == ["grant -"])
            let id = try #require(registry.snapshot.record(number: number)?.id)
            let end = ActRequest(kind: .surrender, from: try day("2026-11-23"))
            try await office.act(registry, end, on: number, key: "surrender")
            office.clock.advance(seconds: 2 * 86_400)
            let words = DecisionWords(legalBasis: "GDPR art. 17")
            try await office.act(
                registry,
                ActOrder(request: ActRequest(kind: .erase), words: words),
                on: number,
                key: "erase"
            )
            for viewer in [reader.viewer, .officer] {
                let told = try await FeedReader(registry: registry, viewer: viewer).all().lines.map(\.content)
                #expect(told.contains(.removed(id, number: nil)))
                #expect(!told.contains { if case .change = $0 { true } else { false } })
            }
        }
    }

    @Test("No page tells a reason or a name, and one that looks far without finding says where it is")
    func bounded() async throws {
        try await office.working(archive) { registry in
            for place in 0..<40 {
                let eori = "NL1234567\(10 + place)"
                try await office.grant(registry, try form(false, [], eori: eori), key: eori)
            }
            let page = try await registry.changes(
                after: FeedCursor(size: 0),
                limit: 1,
                viewer: try agency("NZ")
            )
            #expect(page.lines.count <= 1)
            #expect(page.next.size > 0)
            let reader = FeedReader(registry: registry, viewer: try agency("NZ"), limit: 1)
            let (lines, end) = try await reader.all()
            #expect(end.size == registry.snapshot.size)
            #expect(lines.allSatisfy { if case .fact = $0.content { true } else { false } })
            await #expect(throws: RegistryError.self) {
                try await registry.changes(
                    after: FeedCursor(size: registry.snapshot.size + 1),
                    limit: 1,
                    viewer: .officer
                )
            }
        }
    }
}
