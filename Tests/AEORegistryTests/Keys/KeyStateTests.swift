import AEOCertificates
import AEOModel
import AEOTestSupport
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct KeyStateTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private func granted() async throws -> GrantOutcome {
        try await office.working(memory) { try await office.grant($0, office.application()) }
    }

    private func facts() throws -> [KeyFact] {
        try memory.held.entries.compactMap { entry in
            guard case .key(let fact, _) = try EntryReader.content(of: entry) else { return nil }
            return fact
        }
    }

    @Test("A change of a key's state is recorded once, however often the registry starts")
    func once() async throws {
        _ = try await granted()
        var parts = office.parts(memory)
        parts.end("issuing", as: "retiring", successor: ES256PrivateKey())
        for _ in 1...3 { try await office.working(parts) { _ in } }
        #expect(try facts() == office.parts(memory).keys + parts.keys.filter { $0.role == "issuing" })
        #expect(try facts().map(\.state) == ["active", "active", "retiring", "active"])
        let until = Instant(seconds: office.clock.now().seconds + 1)
        parts.keys = parts.keys.map { key in
            guard key.state == "retiring" else { return key }
            return KeyFact(
                authority: key.authority,
                role: key.role,
                keyID: key.keyID,
                key: key.key,
                state: "retired",
                from: key.from,
                until: until
            )
        }
        for _ in 1...2 { try await office.working(parts) { _ in } }
        #expect(try facts().map(\.state) == ["active", "active", "retiring", "active", "retired"])
        #expect(try await office.working(parts) { try await $0.doctor() }.findings == [])
    }

    @Test("The trust file and the issuer's own tell the states, and a stolen key is in the first only")
    func published() async throws {
        let stolen = try #require(office.parts(memory).key("issuing"))
        let former = try #require(office.parts(memory).key("status"))
        let until = office.clock.now().adding(seconds: 5)
        _ = try await granted()
        var parts = office.parts(memory)
        parts.end("issuing", as: "compromised", since: 4, successor: ES256PrivateKey())
        parts.end("status", as: "retired", until: until, successor: ES256PrivateKey())
        let authority = office.identity.operating
        let successor = parts.key("issuing")?.keyID
        try await office.working(parts) { registry in
            let trust = try StrictJSON.parseObject(registry.trustDocument().bytes)
            let keys = (trust["keys"]?.arrayValue ?? []).compactMap(\.objectValue)
            #expect(keys.count == 4)
            let compromised = keys.first { $0["kid"]?.stringValue == stolen.keyID }
            #expect(compromised?["aeo_state"] == "compromised")
            #expect(compromised?["aeo_compromised_since"] == 4)
            let retired = keys.first { $0["kid"]?.stringValue == former.keyID }
            #expect(retired?["aeo_state"] == "retired")
            #expect(retired?["aeo_retired_at"] == .integer(until.seconds - 1))
            #expect(retired?["aeo_until"] == .string(until.rfc3339))
            #expect(try TrustStore(jwks: [trust]).json == trust)
            let metadata = try StrictJSON.parseObject(registry.issuerMetadata(authority).bytes)
            let offered = metadata["jwks"]?.objectValue?["keys"]?.arrayValue ?? []
            #expect(offered.compactMap { $0.objectValue?["kid"]?.stringValue } == [successor])
        }
    }

    @Test("A retiring key's paper is good, a retired one's up to the second named")
    func retired() async throws {
        let credential = Array(try await granted().credential.utf8)
        let issued = office.clock.now()
        office.clock.advance(seconds: 100)
        for (until, outcome) in [
            (nil, .valid), (issued.adding(seconds: 1), .valid), (issued, .unknown(.keyNotValidThen)),
        ] as [(Instant?, VerdictOutcome)] {
            let copy = MemoryArchive(memory.held)
            var parts = office.parts(copy)
            let state = until == nil ? "retiring" : "retired"
            parts.end("issuing", as: state, until: until, successor: ES256PrivateKey())
            try await office.working(parts) { registry async throws in
                #expect(try await registry.verify(credential, ask: VerificationAsk()).outcome == outcome)
            }
            try await restoreMemory()
        }
    }

    /// The office published the copy; for the next one it goes back to what the archive has.
    private func restoreMemory() async throws {
        let head = memory.held.head
        try office.seen.store(SeenMark(size: head.size, root: head.root))
    }

    @Test("A stolen key's paper is good only if the log has it below the index")
    func compromised() async throws {
        let granted = try await granted()
        let credential = Array(granted.credential.utf8)
        for (since, outcome) in [
            (granted.logIndex + 1, .valid), (granted.logIndex, .unknown(.keyCompromised)),
            (0, .unknown(.keyCompromised)),
        ] as [(UInt64, VerdictOutcome)] {
            let copy = MemoryArchive(memory.held)
            var parts = office.parts(copy)
            parts.end("issuing", as: "compromised", since: since, successor: ES256PrivateKey())
            try await office.working(parts) { registry async throws in
                #expect(try await registry.verify(credential, ask: VerificationAsk()).outcome == outcome)
            }
            try await restoreMemory()
        }
    }

    @Test("A paper that a thief printed with a stolen key is not taken for one of the registry's")
    func printed() async throws {
        let granted = try await granted()
        let thief = try #require(office.signing.issuing[office.identity.operating])
        let genuine = try SDJWT(
            parsing: Array(granted.credential.utf8),
            issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"])
        )
        var claims = try genuine.issuerJWT.claims()
        claims["tier"] = "AEOC"
        let forged = try CompactJWS.sign(type: "dc+sd-jwt", claims: claims, signer: thief) + "~"
        var parts = office.parts(memory)
        parts.end("issuing", as: "compromised", since: 1_000, successor: ES256PrivateKey())
        try await office.working(parts) { registry in
            let verdict = try await registry.verify(Array(forged.utf8), ask: VerificationAsk())
            #expect(verdict.outcome == .unknown(.keyCompromised))
        }
    }

    @Test(
        "After its loss a status key signs nothing, and its successor's list takes the place in the archive too"
    )
    func statusKey() async throws {
        _ = try await granted()
        let stolen = try #require(office.parts(memory).key("status"))
        office.clock.advance(seconds: 60)
        var parts = office.parts(memory)
        parts.end("status", as: "compromised", since: 0, successor: ES256PrivateKey())
        let changed = office.clock.now()
        try await office.working(parts) { registry in
            // `list` takes only what the trust file of now vouches for.
            #expect(try await office.list(registry).issuedAt == changed.seconds)
            office.clock.advance(seconds: 400)
            _ = try await office.settledList(registry)
            #expect(try await office.list(registry, time: changed.seconds + 1).issuedAt == changed.seconds)
            let before = try await registry.statusListToken(
                authority: office.identity.operating,
                number: 1,
                time: changed.seconds - 1
            )
            #expect(StatusListToken.archivedKeyID(before.bytes) == stolen.keyID)
            await #expect(throws: RegistryError.self) {
                try await office.list(registry, time: changed.seconds - 1)
            }
        }
    }

    @Test(
        "A key that the log gave up does not come back by an older file of the home",
        arguments: [
            ("retiring", nil, "active", nil), ("retired", nil, "retiring", nil),
            ("compromised", 3, "retired", nil),
            ("compromised", 3, "active", nil), ("compromised", 3, "compromised", 4),
        ] as [(String, UInt64?, String, UInt64?)]
    )
    func takenBack(was: String, since: UInt64?, says: String, newSince: UInt64?) async throws {
        let end = office.clock.now().adding(seconds: 1)
        let successor = ES256PrivateKey()
        var parts = office.parts(memory)
        let key = try #require(parts.key("issuing"))
        parts.end("issuing", as: was, until: was == "retired" ? end : nil, since: since, successor: successor)
        try await office.working(parts) { _ in }
        var older = office.parts(memory)
        older.end(
            "issuing",
            as: says,
            until: says == "retired" ? end : nil,
            since: newSince,
            successor: successor
        )
        await #expect(throws: StartRefusal.keyTakenBack(key.keyID, recorded: was, found: says)) {
            try await Registry.open(older)
        }
        _ = try await Registry.open(parts)
    }

    @Test("A key that turns out worse than told is recorded so", arguments: [2, 0] as [UInt64])
    func worse(since: UInt64) async throws {
        var parts = office.parts(memory)
        let successor = ES256PrivateKey()
        parts.end("issuing", as: "compromised", since: 3, successor: successor)
        try await office.working(parts) { _ in }
        var worse = office.parts(memory)
        worse.end("issuing", as: "compromised", since: since, successor: successor)
        try await office.working(worse) { _ in }
        #expect(try facts().last?.sinceIndex == since)
    }
}
