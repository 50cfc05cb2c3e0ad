import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct ReplayTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    /// Acts of every kind on a few certificates, and enough facts to fill a tile.
    private func fill() async throws {
        try await office.working(memory) { registry in
            let kinds: [ActKind] = [.suspend, .revoke, .annul, .surrender]
            for (number, kind) in kinds.enumerated() {
                let form = try office.application(name: "Firma \(number)", eori: "NL\(100_000_000 + number)")
                let granted = try await office.grant(registry, form, key: "grant-\(number)")
                office.clock.advance(seconds: 60)
                let act = try await office.act(
                    registry,
                    ActRequest(kind: kind),
                    on: granted.record.number,
                    key: "act-\(number)"
                )
                let undo = kind == .suspend ? ActKind.reinstate : .correct
                office.clock.advance(seconds: 60)
                try await office.act(
                    registry,
                    ActRequest(kind: undo, target: act.act.id),
                    on: granted.record.number,
                    key: "undo-\(number)"
                )
            }
            _ = await registry.queue(600, telling: Countdown(600)) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            _ = await registry.publisher.refreshDue()
        }
    }

    @Test("The projections, tiles and root kept are those that the entries give")
    func sameAsReplayed() async throws {
        try await fill()
        let held = memory.held
        var snapshot = Snapshot()
        var tree = LogTree()
        var rows: [RecordID: CertificateRow] = [:]
        tree.beginBatch()
        for entry in held.entries {
            let row = try Projector.apply(EntryReader.content(of: entry), at: entry.index, to: &snapshot)
            if case .certificate(let row) = row {
                rows[row.id] = CertificateRow(
                    id: row.id,
                    number: row.number,
                    searchText: row.searchText ?? rows[row.id]?.searchText,
                    record: row.record
                )
            }
            tree.append(entry.leaf)
        }
        #expect(held.certificates == rows)
        #expect(held.head.root == tree.root)
        #expect(held.head.size == tree.size)
        #expect(held.head.lastRecordedAt == snapshot.lastRecordedAt)
        let tiles = Dictionary(tree.changedTiles.map { ("\($0.level)/\($0.number)", $0.bytes) }) { $1 }
        #expect(Dictionary(held.tiles.map { ("\($0.level)/\($0.number)", $0.bytes) }) { $1 } == tiles)
        #expect(tiles.count >= 4)
    }

    @Test("A registry opened again knows what the one before knew")
    func sameAfterRestart() async throws {
        try await fill()
        let first = try await office.open(memory).snapshot
        let second = try await office.working(memory) { $0.snapshot }
        #expect(first.size == second.size)
        #expect(first.certificates == second.certificates)
        #expect(first.byNumber == second.byNumber)
        #expect(first.lists == second.lists)
        #expect(first.keys == second.keys)
        #expect(first.profiles == second.profiles)
        #expect(first.lastRecordedAt == memory.held.head.lastRecordedAt)
        #expect(first.certificates.values.allSatisfy { $0.acts.count == 2 })
    }

    @Test("A restart with nothing new writes nothing")
    func quietRestart() async throws {
        try await fill()
        let head = memory.held.head
        try await office.working(memory) { _ in }
        #expect(memory.held.head == head)
    }

    @Test("Every leaf can be proved in the tree of every later size")
    func proofs() async throws {
        try await fill()
        let held = memory.held
        let reader = TileReader(archive: memory, size: held.head.size)
        for index in [0, 5, 200, 255, 256, 511, held.head.size - 1] {
            for size in [index + 1, held.head.size] {
                let proof = try #require(try await reader.inclusion(of: index, in: size))
                let root = try await reader.root(of: size)
                let leaf = MerkleHash.leaf(held.entries[Int(index)].leaf)
                #expect(proof.verify(leaf: leaf, root: root))
                #expect(!proof.verify(leaf: .leaf([0]), root: root))
            }
        }
    }

    @Test(
        "Replay stops at what it does not know and names its index",
        arguments: [
            ("\"kind\":\"key\"", "\"kind\":\"arrangement\""), ("\"v\":1", "\"v\":2"),
            ("\"recorded_at\"", "\"recorded\""),
            ("\"role\":\"issuing\"", "\"role\":7"),
        ]
    )
    func unknownFact(old: String, new: String) async throws {
        try await fill()
        let entry = memory.held.entries[0]
        let leaf = Tampering.replacing(old, new)(entry.leaf)
        #expect(leaf != entry.leaf)
        let altered = StoredEntry(
            index: 41,
            recordedAt: entry.recordedAt,
            certificate: nil,
            leaf: leaf,
            groups: []
        )
        let fault = #expect(throws: EntryFault.self) { try EntryReader.content(of: altered) }
        #expect(fault?.index == 41)
        #expect(fault?.description.hasPrefix("entry 41: ") == true)
    }

    @Test("An entry out of its order, a second grant and an act without a grant are not applied")
    func unfit() async throws {
        try await fill()
        let entries = memory.held.entries
        let grant = try #require(entries.first { $0.certificate != nil })
        let content = try EntryReader.content(of: grant)
        var snapshot = Snapshot()
        #expect(throws: EntryFault.self) { try Projector.apply(content, at: 5, to: &snapshot) }
        _ = try Projector.apply(content, at: 0, to: &snapshot)
        #expect(throws: EntryFault.self) { try Projector.apply(content, at: 1, to: &snapshot) }
        let act = try #require(
            entries.first { $0.certificate == grant.certificate && $0.index > grant.index }
        )
        var empty = Snapshot()
        let stray = try EntryReader.content(of: act)
        #expect(throws: EntryFault.self) { try Projector.apply(stray, at: 0, to: &empty) }
        #expect(empty.size == 0)
    }
}
