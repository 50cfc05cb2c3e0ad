import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct ImportFaultTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let archive: FaultyArchive

    init() throws {
        office = try TestOffice()
        archive = FaultyArchive(memory)
    }

    private var list: ListText { ListText("2026-11-20").with("CN1", "CN2", "CN3") }

    @Test(
        "A list whose rows could not be kept is not recorded, and the same key applies it later",
        arguments: CommitFault.allCases
    )
    func documents(fault: CommitFault) async throws {
        try await office.working(archive) { registry in
            let staged = try await office.send(registry, list, key: "one")
            let size = registry.snapshot.size
            archive.fail(fault)
            await #expect(throws: RegistryError.self) { try await office.apply(registry, staged, key: "a") }
            #expect(registry.snapshot.size == size && memory.held.mirrors.isEmpty)
            #expect(office.staging.kept.count == 1, "the list still waits")
            try await office.apply(registry, staged, key: "a")
            #expect(registry.snapshot.mirrors.records.count == 3)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test(
        "A list whose entry failed after its rows were kept is recorded once or not at all",
        arguments: CommitFault.allCases
    )
    func entry(fault: CommitFault) async throws {
        try await office.working(archive) { registry in
            let staged = try await office.send(registry, list, key: "one")
            archive.fail(nil, fault)
            do {
                try await office.apply(registry, staged, key: "a")
                #expect(fault == .afterCommit)
            } catch {
                #expect(fault != .afterCommit, "\(error)")
                #expect(memory.held.mirrors.isEmpty && registry.snapshot.mirrors.lists.isEmpty)
            }
            // Whatever was told: the same key settles it, and an end that was recorded is not recorded twice.
            let answer = try await office.apply(registry, staged, key: "a")
            #expect(answer["applied"] == true)
            #expect(registry.snapshot.mirrors.lists.values.flatMap { $0 }.count == 1)
            #expect(memory.held.mirrors.count == 3)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("A process that died between rows and entry leaves documents that harm nobody")
    func died() async throws {
        let staged = try await office.working(archive) { registry in
            let staged = try await office.send(registry, list, key: "one")
            archive.fail(nil, .beforeCommit)
            archive.failReopening(times: 5)
            await #expect(throws: RegistryError.self) { try await office.apply(registry, staged, key: "a") }
            return staged
        }
        let documents = memory.held.documents.count
        try await office.working(memory) { registry in
            #expect(registry.snapshot.mirrors.lists.isEmpty)
            #expect(try await registry.doctor().findings == [])
            try await office.apply(registry, staged, key: "a")
            #expect(registry.snapshot.mirrors.records.count == 3)
            // The chunk was there; index and decision are new.
            #expect(memory.held.documents.count == documents + 2)
        }
    }

    @Test("Documents that went missing are found by the doctor, and stop a replay")
    func missing() async throws {
        try await office.working(memory) { registry in
            try await office.take(registry, list, key: "one")
            let fact = try #require(registry.snapshot.mirrors.lists.values.first?.first).fact
            let document = try #require(memory.held.documents[fact.index])
            let index = try #require(MirrorIndex(document))
            let whole = memory.held.documents
            for digest in [fact.index, fact.decision] + index.chunks {
                try memory.tamper { $0.documents[digest] = nil }
                #expect(try await !registry.doctor().isHealthy)
                try memory.tamper { $0.documents = whole }
                try memory.tamper { $0.documents[digest] = Array("{}".utf8) }
                #expect(try await !registry.doctor().isHealthy)
                try memory.tamper { $0.documents = whole }
            }
            #expect(try await registry.doctor().findings == [])
            let chunk = try #require(index.chunks.first)
            try memory.tamper { contents in
                contents.documents[chunk] = nil
                let key = try #require(contents.mirrors.keys.first)
                contents.mirrors[key] = MirrorRow(key: key, searchText: "", record: [99])
            }
        }
        await #expect(throws: StartRefusal.self) { try await office.open(memory) }
    }

    @Test("A row that differs from its lists is found by the doctor, which names no trader")
    func rows() async throws {
        try await office.working(memory) { registry in
            try await office.take(registry, list, key: "one")
            let whole = memory.held
            let row = try #require(whole.mirrors["CN CN-GACC CN1"])
            let changes: [(inout MemoryContents) -> Void] = [
                { $0.mirrors[row.key] = nil },
                { $0.mirrors[row.key] = MirrorRow(key: row.key, searchText: "x", record: row.record) },
                { contents in
                    var record = row.record
                    record[record.count - 3] ^= 1
                    contents.mirrors[row.key] = MirrorRow(
                        key: row.key,
                        searchText: row.searchText,
                        record: record
                    )
                },
                {
                    $0.mirrors["CN CN-GACC CN9"] = MirrorRow(
                        key: "CN CN-GACC CN9",
                        searchText: "",
                        record: row.record
                    )
                },
            ]
            for change in changes {
                try memory.tamper { change(&$0) }
                let findings = try await registry.doctor().findings
                #expect(findings.contains { $0.what == "mirror" })
                #expect(findings.allSatisfy { !$0.detail.contains("CN1") && !$0.detail.contains("CN9") })
                try memory.tamper { $0 = whole }
            }
            #expect(try await registry.doctor().findings == [])
        }
    }
}
