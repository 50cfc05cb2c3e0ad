import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite("A restart that holds many places", .timeLimit(.minutes(2))) struct ManyHeldPlacesTests {
    private func places(_ count: Int) throws -> [HeldValue] {
        let list = ListKey(authority: try CountryCode(authority: "NL"), number: (1 << 31) - 1)
        return (0..<count).map {
            HeldValue(list: list, index: StatusListPublisher.listSize - 1 - $0, value: 1)
        }
    }

    @Test("Two thousand places stand in one commit with the restart, and all of them count")
    func many() async throws {
        let stretch = try await LostStretch()
        // A bulk extension in the lost stretch: every old paper of two thousand certificates is replaced.
        var list = stretch.found.list
        for index in 0..<2_000 { list[index] = 1 }
        let found = FoundList(key: stretch.found.key, issuedAt: stretch.found.issuedAt, list: list)
        let (parts, fact) = try await stretch.restart(lists: [found], seen: stretch.seen)
        #expect(fact.held.count >= 2_000)
        let entries = stretch.backup.held.entries.dropFirst(Int(fact.old.size))
        #expect(entries.count == (fact.held.count + 499) / 500)
        var held: [HeldValue] = []
        for (position, entry) in entries.enumerated() {
            switch try EntryReader.content(of: entry) {
            case .restart(let first, _):
                #expect(position == 0 && first.held.count == 500)
                held += first.held
            case .held(let further, _):
                #expect(position > 0)
                held += further.held
            default: Issue.record("another entry stands among them")
            }
        }
        #expect(held == fact.held)
        let recorded = try await LogRestart.recorded(at: fact.old.size, in: stretch.backup)
        #expect(recorded?.fact == fact)
        try await stretch.office.withoutClockwork(parts) { registry async throws in
            #expect(try await registry.doctor().findings == [])
            let shown = try await stretch.office.settledList(registry).list
            for place in fact.held { #expect(shown[place.index] == place.value) }
            #expect(try Replayed(stretch.backup.held.entries).snapshot.restarts == registry.snapshot.restarts)
            // What was recorded since is none of the restart's.
            let again = try await LogRestart.recorded(at: fact.old.size, in: stretch.backup)
            #expect(again?.fact == fact)
        }
    }

    @Test("The pieces carry five hundred at most, in order", arguments: [0, 1, 500, 501, 1_000, 1_001])
    func pieces(count: Int) throws {
        let all = try places(count)
        let fact = RestartFact(
            reason: "restored",
            oldOrigin: "registry.example/log",
            old: SeenMark(size: 7, root: .leaf([1])),
            seen: nil,
            origin: "registry.example/log/2",
            closedLists: [],
            serialJump: 10_000,
            held: all
        )
        let pieces = fact.pieces
        #expect(pieces.first.held + pieces.further.flatMap(\.held) == all)
        #expect(pieces.first.holding([]) == fact.holding([]))
        #expect(pieces.first.held.count == min(count, 500))
        #expect(pieces.further.allSatisfy { (1...500).contains($0.held.count) })
        #expect(pieces.further.count == max(0, (count - 1) / 500))
    }

    @Test("The longest of its facts fits into a log entry, and one of none or too many is not read")
    func bounds() throws {
        let writer = EntryWriter { _ in [] }
        let stamp = try SampleEntry.recorded
        func entry(_ count: Int) throws -> StoredEntry {
            writer.entry(.held(HeldFact(held: try places(count)), recordedAt: stamp), at: 7)
        }
        #expect(try entry(500).leaf.count < 65_536)
        #expect(try EntryReader.content(of: entry(500)).recordedAt == stamp)
        for count in [0, 501] {
            #expect(throws: EntryFault.self) { try EntryReader.content(of: entry(count)) }
        }
        let sound = try entry(1)
        for (old, new) in [
            ("\"value\":1", "\"value\":0"), ("\"value\":1", "\"value\":3"),
            ("\"idx\":131071", "\"idx\":131072"),
            ("\"authority\":\"NL\"", "\"authority\":\"N1\""), ("\"idx\"", "\"index\""),
            ("\"held\":[", "\"held\":[1,"),
        ] {
            let broken = StoredEntry(
                index: 7,
                recordedAt: stamp,
                certificate: nil,
                leaf: Tampering.replacing(old, new)(sound.leaf),
                groups: []
            )
            #expect(broken.leaf != sound.leaf)
            #expect(throws: EntryFault.self, "\(new)") { try EntryReader.content(of: broken) }
        }
    }
}
