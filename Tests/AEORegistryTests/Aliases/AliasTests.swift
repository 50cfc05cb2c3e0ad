import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct AliasTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func found(
        _ registry: Registry,
        _ code: String,
        for party: String?,
        at: String = "2026-11-23T12:00:00Z",
        known: UInt64 = .max
    ) throws -> [Resolved] {
        try registry.resolve(
            declared: code,
            relying: try party.map { try PartyCode(parsing: $0) },
            at: try Instant(rfc3339: at),
            known: known,
            in: registry.snapshot
        )
    }

    @Test(
        "A partner's code names the trader for that partner, on its days, as known then, and never otherwise"
    )
    func scoped() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            let before = registry.snapshot.size
            let id = try await office.alias(
                registry,
                "nl tul-bv1 rot",
                for: "nl 123456789",
                from: "2026-11-10",
                until: "2026-11-30",
                key: "a"
            )
            let us = try found(registry, "NLTULBV1ROT", for: "US")
            #expect(us.map(\.tin) == ["NL123456789"])
            #expect(us.map(\.via) == [.alias(id, party: try PartyCode(parsing: "US"), scheme: "MID")])
            #expect(try found(registry, "MID:NLTULBV1ROT", for: "US").count == 1)
            #expect(try found(registry, "OBPC:NLTULBV1ROT", for: "US").isEmpty)
            #expect(try found(registry, "NLTULBV1ROT", for: "KR").isEmpty)
            #expect(try found(registry, "NLTULBV1ROT", for: nil).count == 1)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", known: before).isEmpty)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-11-09T23:59:59Z").isEmpty)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-11-10T00:00:00Z").count == 1)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-11-30T23:59:59Z").count == 1)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-12-01T00:00:00Z").isEmpty)
            let named = registry.snapshot.aliases(
                of: "NL123456789",
                for: try PartyCode(parsing: "US"),
                at: office.clock.now()
            )
            #expect(named == [TraderIdentifier(scheme: "MID", value: "NL TUL-BV1 ROT")])
        }
    }

    @Test("An alias that was ended names nobody from that day on, and still does for the days before")
    func ended() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            let id = try await office.alias(registry, "NLTULBV1ROT", for: "NL123456789", key: "a")
            let size = registry.snapshot.size
            try await office.end(registry, id, on: "2026-11-20", key: "e")
            #expect(try found(registry, "NLTULBV1ROT", for: "US").isEmpty)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", known: size).count == 1)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-11-19T23:59:59Z").count == 1)
            #expect(try found(registry, "NLTULBV1ROT", for: "US", at: "2026-11-20T00:00:00Z").isEmpty)
            await #expect(throws: RegistryError.self) { try await office.end(registry, id, key: "e2") }
            try await office.alias(registry, "NLTULBV1ROT", for: "NL123456789", key: "b")
            #expect(try found(registry, "NLTULBV1ROT", for: "US").count == 1)
            #expect(registry.aliases().map(\.holds).sorted { !$0 && $1 } == [false, true])
        }
    }

    @Test("A code that two traders share names both and proves neither; one trader may have many codes")
    func shared() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            try await office.grant(registry, office.application(name: "Roos", eori: "NL222"), key: "g2")
            try await office.alias(registry, "NLSHARED", for: "NL123456789", key: "a")
            let one = try found(registry, "NLSHARED", for: "US")
            #expect(one.count == 1 && !one.isAmbiguous)
            try await office.alias(registry, "NLSHARED", for: "NL222", key: "b")
            try await office.alias(registry, "NLOTHER", for: "NL222", key: "c")
            let both = try found(registry, "NLSHARED", for: "US")
            #expect(both.map(\.tin) == ["NL123456789", "NL222"] && both.isAmbiguous)
            #expect(try !found(registry, "NLOTHER", for: "US").isAmbiguous)
            #expect(registry.aliases().map(\.sharers).sorted() == [1, 2, 2])
            #expect(registry.aliases(tin: "nl 222").count == 2)
        }
    }

    @Test("A code that is another trader's own number is ambiguous, not an alias")
    func ownNumber() async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            try await office.grant(registry, office.application(name: "Roos", eori: "NL222"), key: "g2")
            try await office.alias(registry, "NL222", for: "NL123456789", key: "a")
            let found = try found(registry, "NL222", for: "US")
            #expect(found.map(\.tin) == ["NL222", "NL123456789"] && found.isAmbiguous)
            #expect(try self.found(registry, "NL222", for: "KR").map(\.tin) == ["NL222"])
        }
    }

    @Test(
        "An alias of nobody, of unreadable letters, twice, or that ends first is refused and not recorded",
        arguments: [
            ("NLX1", "NL999", nil, nil), ("\u{41D}LX1", "NL123456789", nil, nil),
            ("", "NL123456789", nil, nil),
            ("NLTAKEN", "NL123456789", nil, nil), ("NLX1", "", nil, nil),
            ("NLX1", "NL123456789", "2026-11-02", "2026-11-01"),
            (String(repeating: "A", count: 65), "NL123456789", nil, nil),
        ] as [(String, String, String?, String?)]
    )
    func refused(value: String, tin: String, from: String?, until: String?) async throws {
        try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            try await office.alias(registry, "NLTAKEN", for: "NL123456789", key: "a")
            let size = registry.snapshot.size
            await #expect(throws: RegistryError.self) {
                try await office.alias(registry, value, for: tin, from: from, until: until, key: "b")
            }
            #expect(registry.snapshot.size == size)
        }
    }

    @Test("Aliases come back with the registry, as they were")
    func reopened() async throws {
        let live = try await office.working(memory) { registry in
            try await office.grant(registry, office.application())
            let id = try await office.alias(registry, "NLONE", for: "NL123456789", key: "a")
            try await office.alias(
                registry,
                "KR-2",
                for: "NL123456789",
                party: "KR",
                scheme: "OBPC",
                key: "b"
            )
            try await office.end(registry, id, key: "e")
            return registry.snapshot
        }
        let again = try await office.open(memory)
        #expect(again.snapshot.aliases.all == live.aliases.all && live.aliases.all.count == 2)
        #expect(try found(again, "KR2", for: "KR").count == 1)
        #expect(try found(again, "NLONE", for: "US", at: "2026-11-24T00:00:00Z").isEmpty)
    }
}
