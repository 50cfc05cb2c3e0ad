import AEOCertificates
import AEOModel
import AEORegistry
import Testing

extension ArchiveContract {
    func checkCases(_ archive: any Archive) async throws {
        var batch = ArchiveSample.batch(after: 0)
        batch.cases = [5, 1, 3, 2, 4].map { ArchiveSample.caseRow($0) }
        try await archive.commit(batch)
        batch = ArchiveSample.batch(after: 1)
        batch.cases = [ArchiveSample.caseRow(3, state: 1)]
        try await archive.commit(batch)

        let all = try await archive.cases(after: nil, limit: 100)
        #expect(all == (1...5).map { ArchiveSample.caseRow($0, state: $0 == 3 ? 1 : 0) })
        #expect(try await archive.cases(after: nil, limit: 2) == Array(all[..<2]))
        #expect(try await archive.cases(after: all[1].id, limit: 2) == Array(all[2..<4]))
        #expect(try await archive.cases(after: all[4].id, limit: 2).isEmpty)
        #expect(try await archive.cases(after: nil, limit: 0).isEmpty)
        #expect(try await archive.cases(after: nil, limit: -1).isEmpty)
        #expect(try await archive.certificates(after: nil, limit: 10).isEmpty)

        batch = ArchiveSample.batch(after: 2)
        batch.cases = [ArchiveSample.caseRow(6), CaseRow(id: ArchiveSample.id(7), record: [])]
        await expectNotWritten(batch, to: archive, "A case without a record")
        #expect(try await archive.cases(after: nil, limit: 100) == all)
    }

    func checkPapers(_ archive: any Archive) async throws {
        let paper = StoredPaper(
            certificate: ArchiveSample.id(1),
            digest: ArchiveSample.digest(1),
            text: "aaa.bbb.ccc~łódź~東京~"
        )
        for size: UInt64 in 0..<2 {
            var batch = ArchiveSample.batch(after: size)
            batch.papers = [paper, paper, ArchiveSample.paper(2, of: 1)]
            try await archive.commit(batch)
        }
        #expect(try await archive.paper(paper.digest) == paper)
        #expect(try await archive.paper(ArchiveSample.digest(2)) == ArchiveSample.paper(2, of: 1))
        #expect(try await archive.paper(ArchiveSample.digest(3)) == nil)
        #expect(try await archive.paper([]) == nil)
        #expect(try await archive.paper(Array(paper.digest.dropLast())) == nil)

        for (digest, text) in [([1], "a"), (ArchiveSample.digest(4), ""), (ArchiveSample.digest(4), "a\0b")] {
            var batch = ArchiveSample.batch(after: 2)
            batch.papers = [
                ArchiveSample.paper(5, of: 1),
                StoredPaper(certificate: ArchiveSample.id(1), digest: digest, text: text),
            ]
            await expectNotWritten(
                batch,
                to: archive,
                "A paper with \(digest.count) bytes and \(text.utf8.count)"
            )
        }
        #expect(try await archive.paper(ArchiveSample.digest(5)) == nil)
    }

    func checkErasure(_ archive: any Archive) async throws {
        let before = try await filled(archive)
        try await archive.commit(Self.erasing(1, after: 6))

        let after = try await archive.entries(from: 0, limit: 10)
        #expect(after.map(\.leaf).dropLast() == before.map(\.leaf)[...])
        for (old, new) in zip(before, after) {
            #expect(old.index == new.index && old.recordedAt == new.recordedAt)
            guard [1, 3].contains(new.index) else {
                #expect(new == old)
                continue
            }
            // A group that was empty said nothing, and stays.
            let gone: [EntryGroup] = new.index == 1 ? [.holder, .decision] : [.decision]
            #expect(new.groups == old.groups.filter { !gone.contains($0.group) })
            #expect(new.erased.map(\.group) == gone)
            #expect(
                ActOpening(groups: new.groups, erased: new.erased).leaf == ActOpening(groups: old.groups).leaf
            )
            for group in EntryGroup.allCases {
                let bytes = try await archive.group(group, of: new.index)
                #expect(bytes == (gone.contains(group) ? nil : old.bytes(of: group)))
            }
        }
        #expect(after.last?.groups.count == 4 && after.last?.erased.isEmpty == true)
        let record = try await archive.entries(of: ArchiveSample.id(1), below: .max)
        #expect(record == after.filter { $0.certificate == ArchiveSample.id(1) })
        #expect(try await archive.leaves(from: 0, limit: 10) == after.map(\.leaf))
        #expect(
            try await archive.tile(level: 0, number: 0) == ArchiveSample.tile(level: 0, number: 0, width: 6)
        )
        try await expectKept(archive, papers: [3], answers: ["0", "2", "4", "5"])
        #expect(try await archive.cases(after: nil, limit: 10) == [ArchiveSample.caseRow(9)])
        #expect(
            try await archive.certificates(after: nil, limit: 10) == [
                ArchiveSample.certificate(1, names: "tulp")
            ]
        )
        try await archive.reopen()
        #expect(try await archive.entries(from: 0, limit: 10) == after)
    }

    func checkRepeatedErasure(_ archive: any Archive) async throws {
        _ = try await filled(archive)
        try await archive.commit(Self.erasing(1, after: 6))
        let once = try await archive.entries(from: 0, limit: 10)
        try await archive.commit(Self.erasing(1, after: 7))
        let twice = try await archive.entries(from: 0, limit: 10)
        #expect(Array(twice.prefix(6)) == Array(once.prefix(6)))
        #expect(twice[6].erased.map(\.group) == [.holder, .decision])
        #expect(twice[7].erased.isEmpty)
        // A record that is not there has nothing to destroy.
        try await archive.commit(Self.erasing(77, after: 8))
        #expect(try await archive.entries(from: 0, limit: 8) == twice)
        try await expectKept(archive, papers: [3], answers: ["0", "2", "4", "5"])
    }

    func checkErasureInBatch(_ archive: any Archive) async throws {
        _ = try await filled(archive)
        var batch = ArchiveSample.batch(after: 6, count: 2)
        batch.entries = [6, 7].map { ArchiveSample.act($0, on: ArchiveSample.id(1)) }
        batch.papers = [ArchiveSample.paper(8, of: 1), ArchiveSample.paper(9, of: 2)]
        batch.answers = [6, 7].map { ArchiveSample.answer("\($0)", at: ArchiveSample.stamp($0)) }
        batch.erasures = [Erasure(certificate: ArchiveSample.id(1), below: 7)]
        try await archive.commit(batch)
        let entries = try await archive.entries(from: 6, limit: 2)
        #expect(entries.map { $0.erased.map(\.group) } == [[.holder, .decision], []])
        try await expectKept(archive, papers: [3, 9], answers: ["0", "2", "4", "5", "7"])
    }

    func checkFailedErasure(_ archive: any Archive) async throws {
        let before = try await filled(archive)
        for (words, spoil) in [
            (
                "A paper is broken",
                { $0.papers = [StoredPaper(certificate: ArchiveSample.id(2), digest: [], text: "a")] }
            ),
            ("A case is broken", { $0.cases = [CaseRow(id: ArchiveSample.id(1), record: [])] }),
            ("A key is used", { $0.answers = [ArchiveSample.answer("0")] }),
            ("A list is broken", { $0.statusLists = [ArchiveSample.statusList("", at: 1)] }),
        ] as [(Comment, (inout ArchiveBatch) -> Void)] {
            var batch = Self.erasing(1, after: 6)
            spoil(&batch)
            await expectNotWritten(batch, to: archive, words)
            #expect(try await archive.entries(from: 0, limit: 10) == before)
            try await expectKept(archive, papers: [1, 2, 3], answers: ["0", "1", "2", "3", "4", "5"])
        }
        await #expect(throws: ArchiveError.fenced(expected: 5, found: 6)) {
            try await archive.commit(Self.erasing(1, after: 5))
        }
        #expect(try await archive.entries(from: 0, limit: 10) == before)
    }

    /// Six entries, of which the second and the fourth are on record 1, and everything that may be kept beside them.
    private func filled(_ archive: any Archive) async throws -> [StoredEntry] {
        var batch = ArchiveSample.batch(after: 0, count: 6)
        batch.entries[1] = ArchiveSample.act(1, on: ArchiveSample.id(1))
        let plain = ArchiveSample.act(3, on: ArchiveSample.id(1))
        batch.entries[3] = StoredEntry(
            index: 3,
            recordedAt: plain.recordedAt,
            certificate: plain.certificate,
            leaf: plain.leaf,
            groups: plain.groups.map {
                $0.group == .holder ? StoredGroup(group: .holder, salt: $0.salt, bytes: Array("{}".utf8)) : $0
            }
        )
        batch.entries[4] = ArchiveSample.fact(4)
        batch.entries[5] = ArchiveSample.act(5, on: ArchiveSample.id(2))
        batch.tiles = [ArchiveSample.tile(level: 0, number: 0, width: 6)]
        batch.certificates = [ArchiveSample.certificate(1, names: "tulp")]
        batch.cases = [ArchiveSample.caseRow(9)]
        batch.papers = [
            ArchiveSample.paper(1, of: 1), ArchiveSample.paper(2, of: 1), ArchiveSample.paper(3, of: 2),
        ]
        batch.answers = (0..<6).map { ArchiveSample.answer("\($0)", at: ArchiveSample.stamp($0)) }
        try await archive.commit(batch)
        return batch.entries
    }

    /// The order to destroy a record's texts, with its entry.
    private static func erasing(_ number: UInt64, after size: UInt64) -> ArchiveBatch {
        var batch = ArchiveSample.batch(after: size)
        batch.entries = [ArchiveSample.act(size, on: ArchiveSample.id(number))]
        batch.erasures = [Erasure(certificate: ArchiveSample.id(number), below: size)]
        return batch
    }

    private func expectKept(_ archive: any Archive, papers: Set<UInt64>, answers: Set<String>) async throws {
        for number: UInt64 in 1...9 {
            let paper = try await archive.paper(ArchiveSample.digest(number))
            #expect((paper != nil) == papers.contains(number), "paper \(number)")
        }
        let scope = ArchiveSample.answer("0").scope
        for number in 0..<8 {
            let answer = try await archive.answer(scope: scope, key: "\(number)")
            #expect((answer != nil) == answers.contains("\(number)"), "answer \(number)")
        }
    }
}
