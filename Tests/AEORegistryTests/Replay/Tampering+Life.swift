import AEOCertificates
import AEOModel
import AEOTestSupport
import Testing

@testable import AEORegistry

extension Tampering {
    /// Damage to what came with the second version: cases, kept credentials, erasures.
    static let life: [Tampering] = [
        Tampering("an altered case", finds: "case") { contents in
            let row = try firstCase(contents)
            contents.cases[row.id] = CaseRow(id: row.id, record: flipped(row.record))
        },
        Tampering("a missing case", finds: "case") { contents in
            contents.cases[try firstCase(contents).id] = nil
        },
        Tampering("a case that no entry made", finds: "case") { contents in
            contents.cases[ArchiveSample.id(3)] = CaseRow(
                id: ArchiveSample.id(3),
                record: try firstCase(contents).record
            )
        },
        Tampering("a case that cannot be read", finds: "case") { contents in
            contents.cases[ArchiveSample.id(3)] = ArchiveSample.caseRow(3)
        },
        Tampering("an altered credential", finds: "paper") { contents in
            let paper = try firstPaper(contents)
            contents.papers[paper.digest] = StoredPaper(
                certificate: paper.certificate,
                digest: paper.digest,
                text: "e" + paper.text
            )
        },
        Tampering("a credential kept for another certificate", finds: "paper") { contents in
            let paper = try firstPaper(contents)
            contents.papers[paper.digest] = StoredPaper(
                certificate: ArchiveSample.id(3),
                digest: paper.digest,
                text: paper.text
            )
        },
        Tampering("a missing digest of an erased group", finds: "entry") { contents in
            try erased(&contents) { _ in [] }
        },
        Tampering("an altered digest of an erased group", finds: "entry") { contents in
            try erased(&contents) { $0.map { ErasedGroup(group: $0.group, digest: flipped($0.digest)) } }
        },
        Tampering("texts that no act ordered destroyed", finds: "erasure") { contents in
            let place = try grant(contents)
            contents.entries[place] = contents.entries[place].erasing([.decision])
        },
        Tampering("a destroyed group that is never erased", finds: "erasure") { contents in
            let place = try #require(contents.entries.lastIndex { !$0.erased.isEmpty })
            contents.entries[place] = contents.entries[place].erasing([.credential])
        },
        Tampering("texts that came back after their erasure", finds: "erasure") { contents in
            let place = try #require(contents.entries.lastIndex { !$0.erased.isEmpty })
            let old = contents.entries[place]
            contents.entries[place] = StoredEntry(
                index: old.index,
                recordedAt: old.recordedAt,
                certificate: old.certificate,
                leaf: old.leaf,
                groups: old.groups + [
                    StoredGroup(group: .decision, salt: [], bytes: Array("{\"v\":1}".utf8))
                ],
                erased: old.erased.filter { $0.group != .decision }
            )
        },
    ]

    private static func firstCase(_ contents: MemoryContents) throws -> CaseRow {
        try #require(contents.cases.values.min { $0.id < $1.id })
    }

    private static func firstPaper(_ contents: MemoryContents) throws -> StoredPaper {
        try #require(contents.papers.values.min { $0.text < $1.text })
    }

    /// Changes the digests of the first entry whose texts were erased.
    private static func erased(
        _ contents: inout MemoryContents,
        _ change: ([ErasedGroup]) -> [ErasedGroup]
    ) throws {
        let place = try #require(contents.entries.firstIndex { !$0.erased.isEmpty })
        let old = contents.entries[place]
        contents.entries[place] = StoredEntry(
            index: old.index,
            recordedAt: old.recordedAt,
            certificate: old.certificate,
            leaf: old.leaf,
            groups: old.groups,
            erased: change(old.erased)
        )
    }
}
