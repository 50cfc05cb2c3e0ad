import AEOCertificates
import AEOModel
import AEORegistry
import Testing
import TransparencyLog

extension ArchiveContract {
    func checkFresh(_ archive: any Archive) async throws {
        #expect(try await archive.head() == .empty)
        #expect(try await archive.entries(from: 0, limit: 10).isEmpty)
        #expect(try await archive.size(at: Instant(microseconds: .max)) == 0)
        #expect(try await archive.certificates(after: nil, limit: 10).isEmpty)
        #expect(try await archive.tiles(after: nil, limit: 10).isEmpty)
        #expect(try await archive.newestStatusLists().isEmpty)
        #expect(try await archive.tile(level: 0, number: 0) == nil)
    }

    func checkRoundTrip(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0, count: 2)
        batch.entries[0] = ArchiveSample.fact(0)
        batch.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 2)]
        batch.certificates = [ArchiveSample.certificate(1, names: "café łódź 上海\nsecond")]
        batch.documents = [StoredDocument(digest: ArchiveSample.digest(1), bytes: Array("{}".utf8))]
        batch.answers = [ArchiveSample.answer("key")]
        batch.statusLists = [ArchiveSample.statusList("https://a.example/1", at: 5, entry: 1)]
        try await archive.commit(batch)

        #expect(try await archive.head() == batch.head)
        #expect(try await archive.entries(from: 0, limit: 10) == batch.entries)
        #expect(try await archive.tile(level: 0, number: 0) == batch.tiles.first)
        #expect(try await archive.certificates(after: nil, limit: 10) == batch.certificates)
        #expect(try await archive.document(ArchiveSample.digest(1)) == Array("{}".utf8))
        #expect(try await archive.newestStatusLists() == batch.statusLists)
        let answer = try #require(batch.answers.first)
        #expect(try await archive.answer(scope: answer.scope, key: answer.key) == answer)
    }

    func checkFence(_ archive: any Archive) async throws {
        try await archive.commit(ArchiveSample.batch(after: 0, count: 2))
        for size: UInt64 in [0, 1, 3, 1 << 40] {
            var batch = ArchiveSample.batch(after: size)
            batch.documents = [StoredDocument(digest: ArchiveSample.digest(9), bytes: [1])]
            await #expect(throws: ArchiveError.fenced(expected: size, found: 2)) {
                try await archive.commit(batch)
            }
        }
        #expect(try await archive.head() == ArchiveSample.head(2))
        #expect(try await archive.document(ArchiveSample.digest(9)) == nil)
    }

    func checkOneWriter(_ archive: any Archive) async throws {
        let written = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    do throws(ArchiveError) {
                        try await archive.commit(ArchiveSample.batch(after: 0))
                        return true
                    } catch {
                        #expect(error == .fenced(expected: 0, found: 1))
                        return false
                    }
                }
            }
            return await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }
        #expect(written == 1)
        #expect(try await archive.head() == ArchiveSample.head(1))
    }

    func checkContinuity(_ archive: any Archive) async throws {
        try await archive.commit(ArchiveSample.batch(after: 0, count: 5))
        let good = ArchiveSample.batch(after: 5, count: 2)

        var batch = good
        batch.entries.removeLast()
        await expectNotWritten(batch, to: archive, "An entry is missing")
        batch = good
        batch.entries.append(ArchiveSample.act(7, on: ArchiveSample.id(7)))
        await expectNotWritten(batch, to: archive, "An entry is too many")
        batch = good
        batch.entries[0] = ArchiveSample.act(4, on: ArchiveSample.id(4))
        await expectNotWritten(batch, to: archive, "An index is there already")
        batch = good
        batch.entries.swapAt(0, 1)
        await expectNotWritten(batch, to: archive, "Entries are not in order")
        batch = good
        batch.head = ArchiveSample.head(4)
        await expectNotWritten(batch, to: archive, "The head is shorter than the log")
        batch = good
        batch.head = ArchiveHead(
            size: 7,
            root: good.head.root,
            checkpoint: "c",
            lastRecordedAt: ArchiveSample.stamp(9)
        )
        await expectNotWritten(batch, to: archive, "The head has another stamp than the last entry")
        batch = good
        batch.head = ArchiveHead(
            size: 7,
            root: good.head.root,
            checkpoint: "",
            lastRecordedAt: ArchiveSample.stamp(6)
        )
        await expectNotWritten(batch, to: archive, "The checkpoint is missing")
        batch = good
        let early = StoredEntry(
            index: 5,
            recordedAt: ArchiveSample.stamp(1),
            certificate: nil,
            leaf: [1],
            groups: []
        )
        batch.entries[0] = early
        await expectNotWritten(batch, to: archive, "An entry is older than the end of the log")

        try await archive.commit(good)
        #expect(try await archive.head() == good.head)
    }

    func checkAllOrNothing(_ archive: any Archive) async throws {
        var first = ArchiveSample.batch(after: 0, count: 3)
        first.certificates = [ArchiveSample.certificate(0)]
        first.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 3)]
        first.answers = [ArchiveSample.answer("used")]
        first.statusLists = [ArchiveSample.statusList("https://a.example/1", at: 100)]
        try await archive.commit(first)

        for (words, spoil) in Self.badRows {
            var batch = ArchiveSample.batch(after: 3, count: 2)
            batch.documents = [StoredDocument(digest: ArchiveSample.digest(3), bytes: [3])]
            batch.certificates = [ArchiveSample.certificate(3)]
            spoil(&batch)
            await expectNotWritten(batch, to: archive, words)
            #expect(try await archive.head() == first.head, words)
            #expect(try await archive.entries(from: 3, limit: 10).isEmpty, words)
            #expect(try await archive.document(ArchiveSample.digest(3)) == nil, words)
            #expect(try await archive.certificates(after: nil, limit: 10) == first.certificates, words)
        }
        try await archive.commit(ArchiveSample.batch(after: 3, count: 2))
        #expect(try await archive.head().size == 5)
    }

    /// Ways to spoil a good batch with one row.
    private static var badRows: [(Comment, (inout ArchiveBatch) -> Void)] {
        func entry(_ leaf: [UInt8], _ groups: [StoredGroup]) -> StoredEntry {
            StoredEntry(
                index: 4,
                recordedAt: ArchiveSample.stamp(4),
                certificate: ArchiveSample.id(4),
                leaf: leaf,
                groups: groups
            )
        }
        let act = StoredGroup(group: .act, salt: ArchiveSample.digest(0), bytes: [1])
        let holder = StoredGroup(group: .holder, salt: ArchiveSample.digest(0), bytes: [1])
        let short = StoredGroup(group: .act, salt: [1, 2], bytes: [1])
        let list = ArchiveSample.statusList("https://a.example/1", at: 100)
        return [
            ("An empty leaf", { $0.entries[1] = entry([], []) }),
            ("A short salt", { $0.entries[1] = entry([1], [short]) }),
            ("A group twice", { $0.entries[1] = entry([1], [act, act]) }),
            ("Groups in another order", { $0.entries[1] = entry([1], [holder, act]) }),
            (
                "A fact with groups",
                { batch in
                    batch.entries[1] = StoredEntry(
                        index: 4,
                        recordedAt: ArchiveSample.stamp(4),
                        certificate: nil,
                        leaf: [1],
                        groups: [act]
                    )
                }
            ),
            ("A tile that narrows", { $0.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 2)] }),
            ("An empty tile", { $0.tiles = [ArchiveSample.tile(level: 0, number: 1, width: 0)] }),
            ("A tile too wide", { $0.tiles = [ArchiveSample.tile(level: 0, number: 1, width: 257)] }),
            ("A tile too high", { $0.tiles = [ArchiveSample.tile(level: 64, number: 0, width: 1)] }),
            ("A tile too far", { $0.tiles = [ArchiveSample.tile(level: 0, number: .max, width: 1)] }),
            ("Half a hash", { $0.tiles = [StoredTile(level: 0, number: 1, bytes: [1])] }),
            ("A short digest", { $0.documents.append(StoredDocument(digest: [1], bytes: [1])) }),
            ("A key that is used", { $0.answers = [ArchiveSample.answer("used")] }),
            ("A key twice", { $0.answers = [ArchiveSample.answer("a"), ArchiveSample.answer("a")] }),
            ("NUL in a key", { $0.answers = [ArchiveSample.answer("a\0b")] }),
            ("An empty key", { $0.answers = [ArchiveSample.answer("")] }),
            ("A status of no protocol", { $0.answers = [ArchiveSample.answer("a", status: 42)] }),
            ("NUL in a name", { $0.certificates.append(ArchiveSample.certificate(4, names: "a\0b")) }),
            ("A list that is not newer", { $0.statusLists = [list] }),
            (
                "A list of no entry",
                { $0.statusLists = [ArchiveSample.statusList("https://a.example/1", at: 200, entry: 5)] }
            ),
        ]
    }

    func checkNoEntries(_ archive: any Archive) async throws {
        var batch = ArchiveBatch(expectedSize: 0, head: .empty)
        batch.documents = [StoredDocument(digest: ArchiveSample.digest(0), bytes: [])]
        try await archive.commit(batch)
        #expect(try await archive.document(ArchiveSample.digest(0)) == [])

        try await archive.commit(ArchiveSample.batch(after: 0))
        batch = ArchiveBatch(expectedSize: 1, head: ArchiveSample.head(1))
        batch.answers = [ArchiveSample.answer("key")]
        try await archive.commit(batch)
        #expect(try await archive.head() == ArchiveSample.head(1))
        #expect(try await archive.answer(scope: batch.answers[0].scope, key: "key") == batch.answers[0])
    }

    func checkReopening(_ archive: any Archive) async throws {
        try await archive.reopen()
        #expect(try await archive.head() == .empty)
        let batch = ArchiveSample.batch(after: 0, count: 3)
        try await archive.commit(batch)
        try await archive.reopen()
        try await archive.reopen()
        #expect(try await archive.head() == batch.head)
        #expect(try await archive.entries(from: 0, limit: 10) == batch.entries)
        try await archive.commit(ArchiveSample.batch(after: 3))
        #expect(try await archive.head().size == 4)
    }

    func checkWholeBatches(_ archive: any Archive) async throws {
        let (batches, width): (UInt64, UInt64) = (20, 5)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for batch in 0..<batches {
                    try await archive.commit(ArchiveSample.batch(after: batch * width, count: width))
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    var seen = 0
                    while seen < Int(batches * width) {
                        let entries = try await archive.entries(from: 0, limit: 1000)
                        #expect(entries.count % Int(width) == 0)
                        #expect(entries.count >= seen)
                        #expect(entries.allSatisfy { $0.groups.count == 4 })
                        seen = entries.count
                        await Task.yield()
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
