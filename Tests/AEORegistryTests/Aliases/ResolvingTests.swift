import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct ResolvingTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let now: Instant

    init() throws {
        office = try TestOffice(others: ["CN": ["CN-GACC"], "ZA": ["ZA-SARS"], "IN": ["IN-CBIC"]])
        now = office.clock.now()
    }

    private func tins(_ registry: Registry, _ code: String, relying: String? = nil) throws -> [String] {
        try registry.resolve(
            declared: code,
            relying: try relying.map { try PartyCode(parsing: $0) },
            at: now,
            in: registry.snapshot
        ).map(\.tin)
    }

    @Test("A certificate is found by every number in every usual form, and by nothing else")
    func forms() async throws {
        try await office.working(memory) { registry in
            let number = try await office.grant(registry, office.application()).record.number
            for code in [
                "NL123456789", "nl 123-456 789", "EORI NL123456789", "EORINL123456789", "AEO NL123456789",
                "ＮＬ１２３４５６７８９", number, number.lowercased(), "No. " + number, "EORI:NL123456789",
                "TIN:NL123456789",
            ] {
                #expect(try tins(registry, code) == ["NL123456789"], "\(code)")
            }
            for code in [
                "NL12345678", "NL1234567890", "DE123456789", "123456789X", "XI123456789", "VAT:NL123456789",
                "USCC:NL123456789", "NL12345678O", "NL 0123456789",
            ] {
                #expect(try tins(registry, code) == [], "\(code)")
            }
            let found = try registry.resolve(declared: number, at: now, in: registry.snapshot)
            #expect(found.map(\.via) == [.certificateNumber])
            let guess = try registry.resolve(
                declared: "NLI23456789",
                at: now,
                guessing: true,
                in: registry.snapshot
            )
            #expect(guess.map(\.tin) == ["NL123456789"] && guess.allSatisfy(\.isGuess))
        }
    }

    @Test("A look-alike letter is refused with words, and nothing is looked up")
    func lookAlike() async throws {
        try await office.working(memory) { registry in
            let error = #expect(throws: RegistryError.self) { try tins(registry, "\u{41D}L123456789") }
            guard case .invalid("declared", let detail) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(detail.contains("U+041D") && detail.contains("type it anew"))
        }
    }

    private func indian(gstin: String?, name: String = "Indigo Ltd") throws -> ApplicationForm {
        var form = try office.application(name: name, eori: "")
        let home = try CountryCode(parsing: "IN")
        form.programme = try #require(ProgrammeID(parsing: "IN-CBIC"))
        form.tier = "T1"
        form.country = home
        form.address = PostalAddress(lines: ["Road 1"], city: nil, postcode: nil, country: home)
        form.identifiers = [TraderIdentifier(scheme: "IEC", value: "ACUPA7085R")]
        if let gstin { form.identifiers.append(TraderIdentifier(scheme: "IEC-OLD", value: gstin)) }
        form.roles = ["IMP"]
        form.effectiveDate = try CivilDate(parsing: "2026-11-07")
        return form
    }

    @Test("A number that an amendment replaced names the certificate and says until when it did")
    func formerNumber() async throws {
        try await office.working(memory) { registry in
            let number = try await office.grant(registry, indian(gstin: "0388012345")).record.number
            let size = registry.snapshot.size
            office.clock.advance(seconds: 60)
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: try indian(gstin: "0388099999"),
                basis: 0,
                changes: true
            )
            let act = try await office.act(registry, order, on: number, key: "amend").act
            func found(_ code: String, at instant: Instant, known: UInt64 = .max) throws -> [Resolved] {
                try registry.resolve(declared: code, at: instant, known: known, in: registry.snapshot)
            }
            let old = try found("IN 0388 012 345", at: act.effectiveAt)
            #expect(old.map(\.formerUntil) == [act.effectiveAt])
            #expect(old.map(\.via) == [.identifier(scheme: "IEC-OLD")])
            #expect(try found("IEC-OLD:0388012345", at: act.effectiveAt).count == 1)
            #expect(try found("IEC:0388012345", at: act.effectiveAt).isEmpty)
            #expect(try found("IEC:ACUPA7085R", at: act.effectiveAt).count == 1)
            #expect(try found("0388099999", at: now).map(\.formerUntil) == [nil])
            #expect(try found("0388012345", at: now, known: size).isEmpty)
            #expect(registry.snapshot.byDeclared.count == 2)
        }
        #expect(try await office.open(memory).snapshot.byDeclared.count == 2)
    }

    @Test("The same digits of two countries are told apart by the letters before them, and not without")
    func twoCountries() async throws {
        try await office.working(memory) { registry in
            var chinese = try office.application(name: "东方", eori: "")
            let home = try CountryCode(parsing: "CN")
            chinese.programme = try #require(ProgrammeID(parsing: "CN-GACC"))
            chinese.tier = "ADV"
            chinese.country = home
            chinese.address = PostalAddress(lines: ["1"], city: nil, postcode: nil, country: home)
            chinese.effectiveDate = try CivilDate(parsing: "2026-11-07")
            chinese.expiry = .day(try CivilDate(parsing: "2029-11-06"))
            chinese.acceptedWarnings = ["expiry-date-rule"]
            chinese.identifiers = [
                TraderIdentifier(scheme: "USCC", value: "91110000600037341L"),
                TraderIdentifier(scheme: "CUSTOMS-CODE", value: "0388012345"),
                TraderIdentifier(scheme: "AEO-CODE", value: "AEOCN0388012345"),
            ]
            let first = try await office.grant(registry, chinese, key: "cn").record
            let second = try await office.grant(registry, indian(gstin: "0388012345"), key: "in").record
            #expect(try tins(registry, "CN0388012345") == [first.tin])
            #expect(try tins(registry, "AEO CN 0388 0123 45") == [first.tin])
            #expect(try tins(registry, "IN0388012345") == [second.tin])
            #expect(try tins(registry, "ZA0388012345") == [])
            #expect(try tins(registry, "CUSTOMS-CODE:0388012345") == [first.tin])
            #expect(try tins(registry, "IEC-OLD:0388012345") == [second.tin])
            let both = try registry.resolve(declared: "0388012345", at: now, in: registry.snapshot)
            #expect(both.map(\.tin) == [first.tin, second.tin] && both.isAmbiguous)
        }
    }

    @Test("An erased certificate is found by none of its numbers, and its aliases go with it")
    func erased() async throws {
        try await office.working(memory) { registry in
            let number = try await office.grant(registry, indian(gstin: "0388012345")).record.number
            try await office.alias(registry, "ININD1DEL", for: "INACUPA7085R", key: "alias")
            #expect(try tins(registry, "ININD1DEL", relying: "US") == ["INACUPA7085R"])
            office.clock.advance(seconds: 60)
            let order = ActOrder(
                request: ActRequest(kind: .amend),
                amended: try indian(gstin: nil),
                basis: 0,
                changes: true
            )
            try await office.act(registry, order, on: number, key: "amend")
            try await office.act(registry, ActRequest(kind: .surrender), on: number, key: "end")
            try await office.act(registry, office.erasure, on: number, key: "erase")
            for code in ["INACUPA7085R", "ACUPA7085R", "0388012345", number, "ININD1DEL"] {
                #expect(try tins(registry, code) == [])
            }
            #expect(registry.snapshot.byDeclared.isEmpty && registry.aliases().isEmpty)
            let bytes = memory.held.entries.flatMap(\.groups).flatMap(\.bytes)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("ININD1DEL"))
            #expect(try await registry.doctor().findings.map(\.detail) == [])
        }
        let again = try await office.open(memory)
        #expect(again.snapshot.byDeclared.isEmpty && again.aliases().isEmpty)
    }
}
