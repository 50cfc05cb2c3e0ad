import AEOModel
import AEORegistry
import Testing

extension ArchiveContract {
    func checkMirrors(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.mirrors = [5, 1, 3, 2, 4].map { ArchiveSample.mirror($0) }
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        batch.mirrors = [ArchiveSample.mirror(3, names: "new", state: 1)]
        try await archive.commit(batch)

        let all = try await archive.mirrors(after: nil, limit: 100)
        #expect(
            all
                == (1...5).map { number in
                    ArchiveSample.mirror(
                        number,
                        names: number == 3 ? "new" : "",
                        state: number == 3 ? 1 : 0
                    )
                }
        )
        #expect(try await archive.mirrors(after: nil, limit: 2) == Array(all[..<2]))
        #expect(try await archive.mirrors(after: all[1].key, limit: 2) == Array(all[2..<4]))
        #expect(try await archive.mirrors(after: "CN CN-GACC CN003.", limit: 9) == Array(all[3...]))
        #expect(try await archive.mirrors(after: all[4].key, limit: 2).isEmpty)
        #expect(try await archive.mirrors(after: nil, limit: 0).isEmpty)
        #expect(try await archive.mirrors(after: nil, limit: -1).isEmpty)
        #expect(try await archive.certificates(after: nil, limit: 10).isEmpty)

        for (words, row) in [
            ("A record without bytes", MirrorRow(key: "CN CN-GACC CN9", searchText: "", record: [])),
            ("A record without a key", MirrorRow(key: "", searchText: "", record: [1])),
            ("NUL in a text", MirrorRow(key: "CN CN-GACC CN9", searchText: "a\0b", record: [1])),
        ] as [(Comment, MirrorRow)] {
            batch = ArchiveSample.batch(after: 2)
            batch.mirrors = [ArchiveSample.mirror(6), row]
            await expectNotWritten(batch, to: archive, words)
        }
        #expect(try await archive.mirrors(after: nil, limit: 100) == all)
    }

    func checkMirrorSearch(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.mirrors = (0..<20).map { number in
            ArchiveSample.mirror(number, names: number % 2 == 0 ? "even%\n上海" : "odd")
        }
        try await archive.commit(batch)
        let keys = (0..<20).map { ArchiveSample.mirror($0).key }
        let expected: [(after: String?, rows: Int, found: [Int], end: Int?)] = [
            (nil, 3, [0, 2], 2), (keys[4], 3, [6], 7), (keys[6], 1, [], 7),
            (keys[9], 11, [10, 12, 14, 16, 18], nil), (keys[19], 3, [], nil), (nil, 0, [], nil),
        ]
        for (after, rows, found, end) in expected {
            for fragment in ["even", "n%", "上海"] {
                let slice = try await archive.findMirrors(fragment, after: after, rows: rows)
                #expect(slice.found == found.map { keys[$0] })
                #expect(slice.end == end.map { keys[$0] })
            }
            for fragment in ["nobody", "\0", "EVEN", "_"] {
                let nothing = try await archive.findMirrors(fragment, after: after, rows: rows)
                #expect(nothing.found.isEmpty && nothing.end == end.map { keys[$0] })
            }
        }
        #expect(try await archive.find("even", after: nil, rows: 10).found.isEmpty)
    }

    func checkDocumentsAhead(_ archive: any Archive) async throws {
        try await archive.commit(ArchiveSample.batch(after: 0))
        let first = StoredDocument(digest: ArchiveSample.digest(1), bytes: [1])
        try await archive.keep([first, StoredDocument(digest: ArchiveSample.digest(2), bytes: [])])
        try await archive.keep([StoredDocument(digest: ArchiveSample.digest(1), bytes: [9])])
        try await archive.keep([])
        await #expect(throws: ArchiveError.self) {
            try await archive.keep([
                StoredDocument(digest: ArchiveSample.digest(3), bytes: [3]),
                StoredDocument(digest: [1], bytes: [1]),
            ])
        }
        #expect(try await archive.document(ArchiveSample.digest(1)) == [1])
        #expect(try await archive.document(ArchiveSample.digest(2)) == [])
        #expect(try await archive.document(ArchiveSample.digest(3)) == nil)
        #expect(try await archive.head() == ArchiveSample.head(1))
        try await archive.commit(ArchiveSample.batch(after: 1))
        #expect(try await archive.head() == ArchiveSample.head(2))
    }

    func checkRequiredDocuments(_ archive: any Archive) async throws {
        try await archive.keep([StoredDocument(digest: ArchiveSample.digest(1), bytes: [1])])
        var batch = ArchiveSample.batch(after: 0)
        batch.mirrors = [ArchiveSample.mirror(1)]
        // What comes in the batch itself was not there before it.
        batch.documents = [StoredDocument(digest: ArchiveSample.digest(2), bytes: [2])]
        for digests in [[2], [1, 2], [3]] as [[UInt64]] {
            batch.requiredDocuments = digests.map { ArchiveSample.digest($0) }
            await expectNotWritten(batch, to: archive, "Without the documents \(digests)")
        }
        #expect(try await archive.head() == .empty)
        #expect(try await archive.mirrors(after: nil, limit: 10).isEmpty)
        batch.requiredDocuments = [ArchiveSample.digest(1)]
        try await archive.commit(batch)
        #expect(try await archive.head() == batch.head)
        #expect(try await archive.mirrors(after: nil, limit: 10) == batch.mirrors)
    }
}
