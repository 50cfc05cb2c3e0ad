import AEOModel
import AEORegistry
import Testing

extension ArchiveContract {
    func checkCertificatePages(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = [5, 1, 3, 2, 4].map { ArchiveSample.certificate($0) }
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        let newer = CertificateRow(
            id: ArchiveSample.id(3),
            number: "NLAEOC3",
            searchText: "new name",
            record: [9]
        )
        batch.certificates = [newer]
        try await archive.commit(batch)

        let all = try await archive.certificates(after: nil, limit: 100)
        #expect(all.map(\.id) == (1...5).map { ArchiveSample.id($0) })
        #expect(all[2] == newer)
        #expect(try await archive.certificates(after: nil, limit: 2) == Array(all[..<2]))
        #expect(try await archive.certificates(after: all[1].id, limit: 2) == Array(all[2..<4]))
        #expect(try await archive.certificates(after: all[4].id, limit: 2).isEmpty)
        #expect(try await archive.certificates(after: nil, limit: 0).isEmpty)
        #expect(try await archive.certificates(after: nil, limit: -1).isEmpty)
    }

    func checkNames(_ archive: any Archive) async throws {
        let names: [[String?]] = [["first", nil], [nil, nil], ["second", nil], [nil, "late"]]
        let expected = [["first", ""], ["first", ""], ["second", ""], ["second", "late"]]
        for (step, (names, expected)) in zip(names, expected).enumerated() {
            var batch = ArchiveSample.batch(after: UInt64(step))
            batch.certificates = names.enumerated().map { number, names in
                CertificateRow(
                    id: ArchiveSample.id(UInt64(number)),
                    number: "N\(number)",
                    searchText: names,
                    record: [UInt8(step)]
                )
            }
            try await archive.commit(batch)
            let rows = try await archive.certificates(after: nil, limit: 10)
            #expect(rows.map(\.searchText) == expected)
            #expect(rows.map(\.record) == [[UInt8(step)], [UInt8(step)]])
        }
        #expect(try await archive.find("first", after: nil, rows: 10).found.isEmpty)
        #expect(try await archive.find("second", after: nil, rows: 10).found == [ArchiveSample.id(0)])
    }

    func checkNumbers(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = [ArchiveSample.certificate(1), ArchiveSample.certificate(2)]
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        batch.certificates = [
            CertificateRow(id: ArchiveSample.id(3), number: "NLAEOF1", searchText: "", record: [1])
        ]
        await expectNotWritten(batch, to: archive, "A new certificate takes a number in use")
        batch.certificates = [
            CertificateRow(id: ArchiveSample.id(2), number: "NLAEOF1", searchText: "", record: [1])
        ]
        await expectNotWritten(batch, to: archive, "An old certificate takes a number in use")
        batch.certificates = [
            ArchiveSample.certificate(3), ArchiveSample.certificate(1, names: "same number"),
        ]
        try await archive.commit(batch)
        #expect(try await archive.certificates(after: nil, limit: 10).count == 3)
    }

    func checkSearch(_ archive: any Archive) async throws {
        let names = [
            "100% fresh", "100 percent", "under_score", "underscore", "o'neill \"fish\"", "back\\slash",
            "robert'); drop table entries;--", "łódź spedycja\ncafé", "a*b?c[d]",
        ]
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = names.enumerated().map { number, name in
            ArchiveSample.certificate(UInt64(number), names: name)
        }
        try await archive.commit(batch)
        let expected: [(String, [UInt64])] = [
            ("100%", [0]), ("100", [0, 1]), ("%", [0]), ("_", [2]), ("r_s", [2]), ("'", [4, 6]), ("\"", [4]),
            ("\\", [5]), ("'); drop table", [6]), ("łódź", [7]), ("café", [7]), ("cafe", []), ("*", [8]),
            ("a?b", []), ("[d]", [8]), ("FRESH", []), ("fresh\0", []), ("\0", []), ("nobody", []),
            ("100% fresh and more", []), ("", Array(0..<9)),
        ]
        for (fragment, numbers) in expected {
            let (found, end) = try await archive.find(fragment, after: nil, rows: 100)
            #expect(end == nil)
            #expect(found == numbers.map { ArchiveSample.id($0) }, "\(fragment)")
        }
        #expect(try await archive.entries(from: 0, limit: 10).count == 1)
    }

    func checkSearchPages(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.certificates = (0..<20).map { number in
            ArchiveSample.certificate(number, names: number % 2 == 0 ? "even" : "odd")
        }
        try await archive.commit(batch)
        let ids = (0..<20).map { ArchiveSample.id($0) }
        let expected: [(after: RecordID?, rows: Int, found: [Int], end: Int?)] = [
            (nil, 3, [0, 2], 2), (nil, 5, [0, 2, 4], 4), (ids[4], 3, [6], 7), (ids[5], 1, [6], 6),
            (ids[6], 1, [], 7), (ids[9], 10, [10, 12, 14, 16, 18], 19),
            (ids[9], 11, [10, 12, 14, 16, 18], nil),
            (ids[18], 3, [], nil), (ids[19], 3, [], nil), (nil, 0, [], nil), (nil, -1, [], nil),
        ]
        for (after, rows, found, end) in expected {
            let slice = try await archive.find("even", after: after, rows: rows)
            #expect(slice.found == found.map { ids[$0] })
            #expect(slice.end == end.map { ids[$0] })
            // Where a search stops tells nothing of what there is to be found.
            for fragment in ["nobody", "\0"] {
                let nothing = try await archive.find(fragment, after: after, rows: rows)
                #expect(nothing.found.isEmpty && nothing.end == slice.end)
            }
        }
    }

    func checkSearchForAny(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        let names = ["tulp bloemen", "roos bloemen", "100%", "tulp tulp", "o'neill"]
        batch.certificates = names.enumerated().map { ArchiveSample.certificate(UInt64($0), names: $1) }
        try await archive.commit(batch)
        let expected: [([String], [Int: Int])] = [
            (["tulp"], [0: 1, 3: 1]), (["tulp", "bloe", "neil"], [0: 2, 1: 1, 3: 1, 4: 1]), (["'"], [4: 1]),
            ([], [:]), ([""], [:]), (["\0", "%"], [2: 1]), (["nobody", "TULP"], [:]),
            (Array(repeating: "x", count: 12) + ["tulp"], [:]),
        ]
        for (fragments, hits) in expected {
            let (found, end) = try await archive.find(anyOf: fragments, after: nil, rows: 100)
            #expect(end == nil)
            #expect(
                found
                    == hits.sorted { $0.key < $1.key }
                    .map { FoundRecord(id: ArchiveSample.id(UInt64($0.key)), hits: $0.value) }
            )
        }
        let first = try await archive.find(anyOf: ["bloe"], after: nil, rows: 1)
        #expect(first.found.map(\.id) == [ArchiveSample.id(0)] && first.end == ArchiveSample.id(0))
        let rest = try await archive.find(anyOf: ["bloe"], after: first.end, rows: 10)
        #expect(rest.found.map(\.id) == [ArchiveSample.id(1)] && rest.end == nil)
        #expect(try await archive.find(anyOf: ["bloe"], after: nil, rows: 0).found.isEmpty)
    }

    func checkDocuments(_ archive: any Archive) async throws {
        let document = StoredDocument(digest: ArchiveSample.digest(1), bytes: Array(0...255))
        for size: UInt64 in 0..<2 {
            var batch = ArchiveSample.batch(after: size)
            batch.documents = [document, document]
            try await archive.commit(batch)
        }
        #expect(try await archive.document(document.digest) == document.bytes)
        #expect(try await archive.document(ArchiveSample.digest(2)) == nil)
        #expect(try await archive.document([]) == nil)
    }

    func checkAnswers(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        let empty = StoredAnswer(
            scope: "s",
            key: "k",
            requestDigest: ArchiveSample.digest(1),
            status: 204,
            body: [],
            recordedAt: ArchiveSample.stamp(0)
        )
        batch.answers = [ArchiveSample.answer("k"), ArchiveSample.answer("k", scope: "other"), empty]
        try await archive.commit(batch)
        for answer in batch.answers {
            #expect(try await archive.answer(scope: answer.scope, key: "k") == answer)
        }
        #expect(try await archive.answer(scope: "s", key: "K") == nil)
        #expect(try await archive.answer(scope: "s", key: "k\0") == nil)
        #expect(try await archive.answer(scope: "k", key: "s") == nil)
        #expect(try await archive.answer(scope: "", key: "") == nil)

        batch = ArchiveSample.batch(after: 1)
        batch.answers = [empty]
        await expectNotWritten(batch, to: archive, "The key has an answer")
    }

    func checkOldAnswers(_ archive: any Archive) async throws {
        let start = ArchiveSample.stamp(0)
        let scope = ArchiveSample.answer("k").scope
        var batch = ArchiveSample.batch(after: 0)
        batch.answers = [
            ArchiveSample.answer("old", at: start), ArchiveSample.answer("again", at: start),
            ArchiveSample.answer("younger", at: start.adding(seconds: 1)),
        ]
        try await archive.commit(batch)

        let later = start.adding(seconds: 30 * 86_400 + 1)
        batch = ArchiveSample.batch(after: 1)
        batch.head = ArchiveHead(size: 2, root: batch.head.root, checkpoint: "c", lastRecordedAt: later)
        batch.entries = [StoredEntry(index: 1, recordedAt: later, certificate: nil, leaf: [1], groups: [])]
        batch.answers = [ArchiveSample.answer("again", at: later)]
        try await archive.commit(batch)
        #expect(try await archive.answer(scope: scope, key: "old") == nil)
        #expect(try await archive.answer(scope: scope, key: "again") == batch.answers[0])
        #expect(try await archive.answer(scope: scope, key: "younger") != nil)
    }

    func checkStatusLists(_ archive: any Archive) async throws {
        let (one, two) = ("https://a.example/status-lists/1", "https://a.example/status-lists/2")
        var batch = ArchiveSample.batch(after: 0)
        batch.statusLists = [ArchiveSample.statusList(two, at: 100), ArchiveSample.statusList(one, at: 100)]
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        batch.statusLists = [
            ArchiveSample.statusList(one, at: 101, entry: 1),
            ArchiveSample.statusList(one, at: 200, entry: 1),
        ]
        try await archive.commit(batch)

        // A second version in the same second comes after the first, by its entry.
        batch = ArchiveSample.batch(after: 2)
        batch.statusLists = [ArchiveSample.statusList(two, at: 100, entry: 2)]
        try await archive.commit(batch)
        for (seconds, entry) in [(100, 1), (100, 2), (99, 3)] as [(Int64, UInt64)] {
            batch = ArchiveSample.batch(after: 3)
            batch.statusLists = [ArchiveSample.statusList(two, at: seconds, entry: entry)]
            await expectNotWritten(batch, to: archive, "A version that is not newer")
        }

        let newest = [
            ArchiveSample.statusList(one, at: 200, entry: 1),
            ArchiveSample.statusList(two, at: 100, entry: 2),
        ]
        #expect(try await archive.newestStatusLists() == newest)
        let expected: [(Int64, Int64?)] = [
            (.min, nil), (99, nil), (100, 100), (101, 101), (199, 101), (200, 200), (.max, 200),
        ]
        for (asked, issued) in expected {
            #expect(try await archive.statusList(uri: one, at: asked)?.issuedAt == issued, "at \(asked)")
        }
        #expect(
            try await archive.statusList(uri: one, at: 150)?.token == Array("token of \(one) at 101".utf8)
        )
        #expect(try await archive.statusList(uri: two, at: 200)?.entry == 2)
        for (seconds, entry) in [(100, 0), (100, 2)] as [(Int64, UInt64)] {
            let version = try await archive.statusList(uri: two, issuedAt: seconds, entry: entry)
            #expect(version == ArchiveSample.statusList(two, at: seconds, entry: entry))
        }
        for (uri, seconds, entry) in [
            (two, 100, 1), (two, 101, 2), (one, 200, 0), (one, 200, .max), ("\0", 100, 0),
        ] as [(String, Int64, UInt64)] {
            #expect(try await archive.statusList(uri: uri, issuedAt: seconds, entry: entry) == nil)
        }
        #expect(try await archive.statusList(uri: "https://a.example/status-lists", at: 200) == nil)
        #expect(try await archive.statusList(uri: "", at: 200) == nil)
    }
}
