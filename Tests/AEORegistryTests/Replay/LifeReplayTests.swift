import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(2))) struct LifeReplayTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try LifeStory.office() }

    /// Tells the whole story, and at its end destroys a holder's texts, or not yet.
    private func fill(erasing: Bool = false) async throws -> Snapshot {
        try await office.working(memory) { registry in
            let number = try await LifeStory(office: office, registry: registry).tell()
            if erasing {
                _ = try await office.act(registry, office.erasure, on: number, key: "erase")
                _ = await registry.publisher.refreshDue()
                #expect(try await registry.doctor().findings == [])
            }
            return registry.snapshot
        }
    }

    @Test(
        "The entries alone give the projections, tiles and root of every kind of act",
        arguments: [false, true]
    )
    func sameAsReplayed(erasing: Bool) async throws {
        let live = try await fill(erasing: erasing)
        let held = memory.held
        let contents = try held.entries.map(EntryReader.content(of:))
        let kinds = contents.compactMap { content in
            switch content {
            case .grant: ActKind.grant
            case .act(let entry): entry.act.kind
            case .refusal, .bar, .barLift, .key, .profile, .statusList, .clock, .restart, .held: nil
            case .arrangement, .territories, .stop, .resume, .mirror, .agency: nil
            }
        }
        #expect(Set(kinds) == Set(ActKind.allCases).subtracting(erasing ? [] : [.erase]))
        #expect(held.cases.count == 4 && live.refusals.count == 1 && live.bars.count == 3)
        let replayed = try Replayed(held.entries)
        #expect(replayed.differences(from: held) == [])
        #expect(replayed.differences(from: try await office.open(memory).snapshot) == [])
        if !erasing { #expect(replayed.snapshot.barred == live.barred) }
        let again = try Replayed(memory.held.entries)
        #expect(
            again.rows == replayed.rows && again.cases == replayed.cases
                && again.tree.root == replayed.tree.root
        )
    }

    @Test("An erasure alters no leaf and no record but the erased one, and reaches every text of that one")
    func erasure() async throws {
        _ = try await fill()
        let before = memory.held
        let rows = try Replayed(before.entries).rows
        let gone = try #require(
            before.certificates.values.first { $0.searchText?.contains("zinnia") == true }
        )
        try await office.working(memory) { registry in
            _ = try await office.act(registry, office.erasure, on: gone.number, key: "erase")
        }
        let after = memory.held
        #expect(after.entries.prefix(before.entries.count).map(\.leaf) == before.entries.map(\.leaf))
        let replayed = try Replayed(after.entries)
        #expect(replayed.differences(from: after) == [])
        for (id, row) in replayed.rows where id != gone.id { #expect(row == rows[id]) }
        let row = try #require(replayed.rows[gone.id])
        #expect(row.number == "erased \(gone.id)" && row.searchText == "")
        let texts = (after.entries.flatMap(\.groups).map(\.bytes) + [row.record] + after.answers.map(\.body))
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
        for word in ["zinnia", "nl100000020", gone.number.lowercased()] {
            #expect(texts.allSatisfy { !$0.contains(word) }, "\(word)")
        }
        for entry in after.entries where entry.certificate == gone.id && entry.index < before.head.size {
            #expect(ActOpening(groups: entry.groups, erased: entry.erased).leaf == entry.leaf)
            #expect(
                entry.groups.allSatisfy {
                    [.act, .credential].contains($0.group) || $0.bytes == Array("{}".utf8)
                }
            )
        }
        #expect(after.papers.values.allSatisfy { $0.certificate != gone.id })
        #expect(before.papers.values.contains { $0.certificate == gone.id })
    }

    @Test("An erasure whose commit fails leaves everything", arguments: [CommitFault.full, .beforeCommit])
    func failedErasure(fault: CommitFault) async throws {
        _ = try await fill()
        let before = memory.held
        let gone = try #require(
            before.certificates.values.first { $0.searchText?.contains("zinnia") == true }
        )
        let archive = FaultyArchive(memory)
        try await office.working(archive) { registry in
            archive.fail(fault)
            await #expect(throws: RegistryError.self) { () async throws in
                _ = try await office.act(registry, office.erasure, on: gone.number, key: "erase")
            }
            archive.heal()
        }
        #expect(memory.held.entries.prefix(before.entries.count) == before.entries[...])
        #expect(memory.held.papers == before.papers && memory.held.certificates == before.certificates)
        #expect(memory.held.answers.count >= before.answers.count)
    }

    @Test("Every kind of damage to cases, papers and erasures is found and named", arguments: Tampering.life)
    func finds(tampering: Tampering) async throws {
        _ = try await fill(erasing: true)
        try memory.tamper(tampering.change)
        var doctor = Doctor(
            archive: memory,
            verifiers: [office.signing.log.verifier],
            origin: office.identity.logOrigin,
            seen: try office.seen.load()
        )
        let report = try await doctor.examine()
        #expect(report.findings.contains { $0.what == tampering.finds }, "\(report.findings)")
    }
}
