import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct ImportTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private var five: ListText { ListText("2026-11-20").with("CN1", "CN2", "CN3", "CN4", "CN5") }

    private func diff(_ answer: JSONObject) -> [String: Int64] {
        var counts: [String: Int64] = [:]
        for member in answer["diff"]?.objectValue ?? [:] {
            if let count = member.value.integerValue, count > 0 { counts[member.name] = count }
        }
        return counts
    }

    private func refusal(_ work: () async throws -> Void) async throws -> RefusalRule? {
        do {
            try await work()
            return nil
        } catch let error as RegistryError {
            guard case .refused(let refusal) = error else { throw error }
            return refusal.rule
        }
    }

    @Test("A list that only waits changes nothing, and a dry run does not even wait")
    func nothingApplied() async throws {
        try await office.working(memory) { registry in
            let size = registry.snapshot.size
            let dry = try await office.send(registry, five, key: "dry", isDryRun: true)
            #expect(dry["id"] == .null && dry["ack"] == .null && diff(dry) == ["added": 5])
            #expect(office.staging.kept.isEmpty)
            let staged = try await office.send(registry, five, key: "one")
            #expect(staged["applied"] == false && staged["guard"] == .null)
            #expect(office.staging.kept.count == 1)
            #expect(registry.snapshot.size == size && registry.snapshot.mirrors.records.isEmpty)
            #expect(memory.held.documents.count == office.profiles.count)
        }
    }

    @Test("An applied list is one entry, read back the same by a new start, a replay and the doctor")
    func applied() async throws {
        let before = try await office.working(memory) { registry in
            let answer = try await office.take(registry, five, key: "one")
            #expect(
                answer["applied"] == true && answer["log_size"]?.integerValue == Int64(registry.snapshot.size)
            )
            #expect(office.staging.kept.isEmpty)
            let delta = ListText("2026-11-21", mode: "delta")
                .row("CN2", "suspended", ["suspended_from": "2026-11-10"]).row("CN6", "active")
            #expect(diff(try await office.take(registry, delta, key: "two")) == ["suspended": 1, "added": 1])
            let later = ListText("2026-11-22").with("CN2", "CN3", "CN4", "CN5", "CN6")
            #expect(
                diff(try await office.take(registry, later, key: "three")) == ["missing": 1, "changed": 1]
            )
            #expect(try await registry.doctor().findings == [])
            return registry.snapshot.mirrors
        }
        let again = try await office.open(memory)
        #expect(again.snapshot.mirrors.records == before.records)
        #expect(again.snapshot.mirrors.lists == before.lists)
        // Without rows everything is made anew from the log and its documents.
        try memory.tamper { contents in
            for (key, row) in contents.mirrors {
                contents.mirrors[key] = MirrorRow(
                    key: key,
                    searchText: "",
                    record: [99] + row.record.dropFirst()
                )
            }
        }
        let rebuilt = try await office.open(memory)
        #expect(rebuilt.snapshot.mirrors.records == before.records)
        #expect(try await rebuilt.doctor().findings == [])
    }

    @Test("The same list again changes nothing and is stopped, as is the same file later")
    func again() async throws {
        try await office.working(memory) { registry in
            try await office.take(registry, five, key: "one")
            let staged = try await office.send(registry, five, key: "again")
            #expect(staged["guards"] == ["already-applied"] && diff(staged).isEmpty)
            let rule = try await refusal { try await office.apply(registry, staged, key: "no") }
            #expect(rule == .alreadyApplied)
            #expect(registry.snapshot.mirrors.lists.values.flatMap { $0 }.count == 1)
        }
    }

    @Test("A guarded list is refused by the guard's name, and applied when an officer insists")
    func guarded() async throws {
        try await office.working(memory) { registry in
            try await office.take(registry, five, key: "one")
            let short = try await office.send(registry, ListText("2026-11-21").with("CN1"), key: "short")
            #expect(short["guard"] == "fewer-rows")
            #expect(try await refusal { try await office.apply(registry, short, key: "a") } == .fewerRows)
            let empty = try await office.send(registry, ListText("2026-11-21"), key: "empty")
            #expect(try await refusal { try await office.apply(registry, empty, key: "b") } == .listEmpty)
            let old = try await office.send(registry, five.dated("2026-11-19"), key: "old")
            #expect(try await refusal { try await office.apply(registry, old, key: "c") } == .olderList)
            let future = try await office.send(registry, five.dated("2026-11-25"), key: "future")
            #expect(try await refusal { try await office.apply(registry, future, key: "d") } == .futureList)
            let answer = try await office.apply(registry, short, key: "e", acceptsGuards: true)
            #expect(diff(answer) == ["missing": 4])
            let fact = try #require(registry.snapshot.mirrors.newestList(of: try cn)).fact
            #expect(fact.acceptedGuards == [.fewerRows])
        }
    }

    private var cn: MirrorScope {
        get throws { MirrorScope(partner: try PartyCode(parsing: "CN"), programme: nil) }
    }

    @Test("A list of another partner is stopped, whether its first line, its numbers or its programme say so")
    func wrongPartner() async throws {
        try await office.working(memory) { registry in
            for (key, list, partner) in [
                ("header", five, "JP"), ("numbers", ListText("2026-11-20").with("JP1", "JP2"), "CN"),
                ("programme", ListText("2026-11-20", programme: "JP-JC").with("CN1"), "CN"),
                ("home", ListText("2026-11-20", partner: "NL", programme: "EU-AEO").with("NL1"), "NL"),
            ] {
                let staged = try await office.send(registry, list, as: partner, key: key)
                #expect(staged["guard"] == "wrong-partner", "\(key)")
                let rule = try await refusal { try await office.apply(registry, staged, key: "a-\(key)") }
                #expect(rule == .wrongPartner)
            }
            let union = ListText("2026-11-20", partner: "EU", programme: "EU-AEO").with("DE1", "FR2", "NL3")
            #expect(try await office.send(registry, union, as: "EU", key: "eu")["guard"] == .null)
        }
    }

    @Test("A list is compared anew when it is applied, and refused when that is not what was shown")
    func changedSince() async throws {
        try await office.working(memory) { registry in
            let first = try await office.send(registry, five, key: "one")
            let other = try await office.send(
                registry,
                ListText("2026-11-20", file: "b").with("CN1"),
                key: "two"
            )
            try await office.apply(registry, first, key: "apply")
            let rule = try await refusal {
                try await office.apply(registry, other, key: "late", acceptsGuards: true)
            }
            #expect(rule == .changedSince)
            let listed = registry.snapshot.mirrors.records.values.map(\.isListed)
            #expect(!listed.contains(false))
        }
    }

    @Test("Rows that contradict each other make the status unknown, whichever comes first")
    func contradicting() async throws {
        let list = five.row("CN1", "revoked").row("CN2", "active", ["tier": "GE"]).row("CN3", "active")
        var reversed = list
        reversed.rows.reverse()
        var told: [[String]] = []
        for list in [list, reversed] {
            let office = try TestOffice()
            let rows = try await office.working(MemoryArchive()) { registry in
                let staged = try await office.send(registry, list, key: "one")
                #expect(staged["accepted"] == 5 && staged["errors_total"] == 3)
                try await office.apply(registry, staged, key: "apply")
                let records = registry.snapshot.mirrors.records.values.sorted { $0.key < $1.key }
                return records.map {
                    "\($0.key.tin) \($0.facts?.status.rawValue ?? "") \($0.facts?.tier ?? "none")"
                }
            }
            told.append(rows)
        }
        #expect(
            told[0] == [
                "CN1 unknown none", "CN2 unknown none", "CN3 active ADV", "CN4 active ADV", "CN5 active ADV",
            ]
        )
        #expect(told[0] == told[1])
    }

    @Test("Faulty rows are told and left out; the others are taken")
    func faulty() async throws {
        try await office.working(memory) { registry in
            let list = five.row("CN1", "revoked").row("CN7", "good").row("CN8", "unknown")
            let staged = try await office.send(registry, list, key: "one")
            #expect(staged["accepted"] == 6 && staged["errors_total"] == 2)
            let rules = staged["errors"]?.arrayValue?.compactMap { $0.objectValue?["rule"]?.stringValue }
            #expect(rules == ["duplicate", "not-a-status"])
            let doubts = staged["warnings"]?.arrayValue?.compactMap { $0.objectValue?["rule"]?.stringValue }
            #expect(doubts == ["status-unknown", "status-unknown"])
            try await office.apply(registry, staged, key: "apply")
            let fact = try #require(registry.snapshot.mirrors.newestList(of: try cn)).fact
            #expect(fact.rejected == 2)
        }
    }

    @Test(
        "A first line that is not as agreed keeps the whole list out, and nothing stays",
        arguments: [
            ("v", 2), ("partner", "Chinese customs"), ("programme", "?"), ("mode", "all"),
            ("complete", "yes"),
            ("list_date", "20.11.2026"), ("list_date", .null), ("file_sha256", "abc"), ("rows", -1),
            ("rejected", 9), ("extra", true),
        ] as [(String, JSONValue)]
    )
    func badHeader(member: String, value: JSONValue) async throws {
        try await office.working(memory) { registry in
            var list = five
            list.header[member] = value
            await #expect(throws: RegistryError.self) { try await office.send(registry, list, key: "one") }
            #expect(office.staging.kept.isEmpty)
            let good = try await office.send(registry, five, key: "one")
            #expect(good["applied"] == false)
        }
    }

    @Test("Eight lists may wait, and each for seven days")
    func bounded() async throws {
        try await office.working(memory) { registry in
            for number in 1...8 { try await office.send(registry, five, key: "\(number)") }
            #expect(try await refusal { try await office.send(registry, five, key: "9") } == .tooManyImports)
            #expect(try await office.send(registry, five, key: "dry", isDryRun: true)["accepted"] == 5)
            office.clock.set(office.clock.now().adding(seconds: 7 * 86_400 - 60))
            #expect(registry.imports()["staged"]?.arrayValue?.count == 8)
            office.clock.set(office.clock.now().adding(seconds: 61))
            #expect(registry.imports()["staged"] == [])
            #expect(office.staging.kept.isEmpty)
        }
    }

    @Test("A repeated request gets its first answer, and the same key with another list is refused")
    func repeated() async throws {
        try await office.working(memory) { registry in
            let first = try await office.send(registry, five, key: "one")
            #expect(try await office.send(registry, five, key: "one") == first)
            #expect(office.staging.kept.count == 1)
            await #expect(throws: RegistryError.idempotencyMismatch) {
                try await office.send(registry, ListText("2026-11-21").with("CN1"), key: "one")
            }
            let applied = try await office.apply(registry, first, key: "apply")
            #expect(try await office.apply(registry, first, key: "apply") == applied)
            await #expect(throws: RegistryError.self) { try await office.apply(registry, first, key: "more") }
            #expect(registry.snapshot.mirrors.lists.values.flatMap { $0 }.count == 1)
        }
    }

    @Test("A staged list that was altered behind the registry's back is not applied")
    func altered() async throws {
        try await office.working(memory) { registry in
            let staged = try await office.send(registry, five, key: "one")
            for id in office.staging.kept {
                office.staging.tamper(id) { $0[$0.count - 20] ^= 1 }
            }
            await #expect(throws: RegistryError.self) {
                try await office.apply(registry, staged, key: "a", acceptsGuards: true)
            }
            #expect(registry.snapshot.mirrors.records.isEmpty)
        }
    }

    @Test("The acknowledgement is signed with the status key, and tells the partner what came of its list")
    func acknowledged() async throws {
        try await office.working(memory) { registry in
            let answer = try await office.take(registry, five.row("CN9", "good"), key: "one")
            let text = try #require(answer["ack"]?.stringValue)
            let jws = try CompactJWS(
                parsing: Array(text.utf8),
                policy: JWSPolicy(types: ["aeo-import-ack+jwt"], algorithms: [.es256])
            )
            let key = try #require(office.signing.status[office.identity.operating] as? ES256PrivateKey)
            #expect(jws.isSigned(by: key.publicKey) && jws.header.keyID == key.keyID)
            let claims = try jws.claims()
            #expect(claims["partner"] == "CN" && claims["list_date"] == "2026-11-20")
            #expect(claims["accepted"] == 5 && claims["errors_total"] == 1 && claims["applied"] == true)
            #expect(claims["log_index"] == answer["log_index"])
            #expect(claims["file_sha256"] == five.header["file_sha256"])
            #expect(claims["errors"]?.arrayValue?.first?.objectValue?["value"] == nil)
            #expect(!text.isEmpty && claims["changes"] == nil, "no trader is named")
        }
    }

    @Test("The log names no trader of a list, and its digests confirm no guess at one")
    func privacy() async throws {
        let leaves = try await office.working(memory) { registry in
            try await office.take(registry, ListText("2026-11-20").with("CN1"), key: "one")
            return memory.held.entries.map(\.leaf)
        }
        let texts = leaves.map { String(decoding: $0, as: UTF8.self) }
        let leaf = try #require(texts.last { $0.contains("\"mirror\"") })
        #expect(!leaf.contains("CN1") && !leaf.contains("Trader"))
        let list = ListText("2026-11-20").with("CN1")
        let guesses = [list.bytes, Array("2026-11-20snapshot".utf8)].map { SHA256Digest.hash($0) }
        for guess in guesses { #expect(!leaf.contains(Base64URL.encode(guess))) }
    }
}
