import AEOCertificates
package import AEOModel
package import AEORegistry

/// What a `MemoryArchive` holds.
package struct MemoryContents: Sendable {
    package var head = ArchiveHead.empty
    package var entries: [StoredEntry] = []
    package var tiles: [StoredTile] = []
    package var certificates: [RecordID: CertificateRow] = [:]
    var numbers: [String: RecordID] = [:]
    package var cases: [RecordID: CaseRow] = [:]
    package var mirrors: [String: MirrorRow] = [:]
    package var papers: [[UInt8]: StoredPaper] = [:]
    package var documents: [[UInt8]: [UInt8]] = [:]
    package var answers: [StoredAnswer] = []
    package var statusLists: [StoredStatusList] = []

    package init() {}

    /// Takes a batch in, or throws and may be left half-way: the caller works on a copy.
    mutating func apply(_ batch: ArchiveBatch) throws(ArchiveError) {
        guard head.size == batch.expectedSize else {
            throw .fenced(expected: batch.expectedSize, found: head.size)
        }
        try append(batch)
        for tile in batch.tiles { try put(tile) }
        for row in batch.certificates { try put(row) }
        for row in batch.cases {
            try require(!row.record.isEmpty, "a case is broken")
            cases[row.id] = row
        }
        for paper in batch.papers {
            try require(paper.digest.count == 32 && !paper.text.isEmpty, "a paper is broken")
            try require(!paper.text.utf8.contains(0), "a text contains NUL")
            if papers[paper.digest] == nil { papers[paper.digest] = paper }
        }
        for row in batch.mirrors {
            try require(!row.key.isEmpty && !row.record.isEmpty, "a partner's record is broken")
            try require(!(row.key + row.searchText).utf8.contains(0), "a text contains NUL")
            mirrors[row.key] = row
        }
        for digest in batch.requiredDocuments {
            try require(documents[digest] != nil, "a document was not kept before")
        }
        for document in batch.documents { try put(document) }
        for answer in batch.answers { try put(answer) }
        for erasure in batch.erasures { erase(erasure) }
        for list in batch.statusLists { try append(list) }
    }

    mutating func put(_ document: StoredDocument) throws(ArchiveError) {
        try require(document.digest.count == 32, "a digest does not have 32 bytes")
        if documents[document.digest] == nil { documents[document.digest] = document.bytes }
    }

    private mutating func append(_ batch: ArchiveBatch) throws(ArchiveError) {
        try require(batch.head.size &- head.size == UInt64(batch.entries.count), "the sizes do not fit")
        try require(batch.head.lastRecordedAt >= head.lastRecordedAt, "the batch is older than the log")
        let stamp = batch.entries.last?.recordedAt ?? batch.head.lastRecordedAt
        try require(stamp == batch.head.lastRecordedAt, "the head has another stamp than the last entry")
        try require(batch.head.checkpoint.isEmpty == (batch.head.size == 0), "the checkpoint is missing")
        for entry in batch.entries {
            try require(entry.index == UInt64(entries.count), "an index does not continue the log")
            try require(
                entry.recordedAt >= (entries.last ?? entry).recordedAt,
                "an entry is older than the last"
            )
            try require(!entry.leaf.isEmpty, "a leaf is empty")
            try require(
                entry.groups.allSatisfy { $0.salt.count == 32 && !$0.bytes.isEmpty },
                "a group is broken"
            )
            try require(entry.certificate != nil || entry.groups.isEmpty, "a registry fact has groups")
            let order = entry.groups.map(\.group.order)
            try require(zip(order, order.dropFirst()).allSatisfy { $0 < $1 }, "groups are not in order")
            entries.append(entry)
        }
        head = batch.head
    }

    private mutating func put(_ tile: StoredTile) throws(ArchiveError) {
        let width = tile.bytes.count
        try require((32...8192).contains(width) && width % 32 == 0, "a tile is broken")
        try require(
            (0...63).contains(tile.level) && tile.number <= UInt64(Int64.max),
            "a tile is out of range"
        )
        guard let place = tiles.firstIndex(where: { $0.level == tile.level && $0.number == tile.number })
        else {
            tiles.append(tile)
            return
        }
        try require(tiles[place].bytes.count <= width, "a tile would become narrower")
        tiles[place] = tile
    }

    private mutating func put(_ row: CertificateRow) throws(ArchiveError) {
        try require(!row.number.isEmpty && !row.record.isEmpty, "a certificate is broken")
        let old = certificates[row.id]
        let searchText = row.searchText ?? old?.searchText ?? ""
        try require(!(row.number + searchText).utf8.contains(0), "a text contains NUL")
        try require(numbers[row.number, default: row.id] == row.id, "a number is used twice")
        if let old { numbers[old.number] = nil }
        certificates[row.id] = CertificateRow(
            id: row.id,
            number: row.number,
            searchText: searchText,
            record: row.record
        )
        numbers[row.number] = row.id
    }

    private mutating func put(_ answer: StoredAnswer) throws(ArchiveError) {
        let oldest = head.lastRecordedAt.adding(seconds: -30 * 86_400)
        answers.removeAll { $0.recordedAt < oldest }
        try require(answer.requestDigest.count == 32, "a digest does not have 32 bytes")
        try require((100...599).contains(answer.status), "a status is out of range")
        try require(!answer.scope.isEmpty && !answer.key.isEmpty, "a key is empty")
        try require(!(answer.scope + answer.key).utf8.contains(0), "a text contains NUL")
        let used = answers.contains { $0.scope == answer.scope && $0.key == answer.key }
        try require(!used, "a key is used twice")
        answers.append(answer)
    }

    private mutating func append(_ list: StoredStatusList) throws(ArchiveError) {
        try require(!list.uri.isEmpty && !list.token.isEmpty, "a list is broken")
        try require(list.expires > list.issuedAt, "a list ends before it begins")
        try require(list.entry < head.size, "a list names an entry that is not in the log")
        let newer = statusLists.contains {
            $0.uri == list.uri && ($0.issuedAt, $0.entry) >= (list.issuedAt, list.entry)
        }
        try require(!newer, "a list has a version that is as new")
        statusLists.append(list)
    }

    private mutating func erase(_ erasure: Erasure) {
        for place in entries.indices
        where entries[place].certificate == erasure.certificate && entries[place].index < erasure.below {
            let entry = entries[place]
            let gone = entry.groups.filter {
                [.holder, .decision].contains($0.group) && $0.bytes != Array("{}".utf8)
            }
            entries[place] = StoredEntry(
                index: entry.index,
                recordedAt: entry.recordedAt,
                certificate: entry.certificate,
                leaf: entry.leaf,
                groups: entry.groups.filter { !gone.contains($0) },
                erased: entry.erased
                    + gone.map {
                        ErasedGroup(
                            group: $0.group,
                            digest: GroupOpening.revealed(salt: $0.salt, bytes: $0.bytes).digest
                        )
                    }
            )
            answers.removeAll { $0.recordedAt == entry.recordedAt }
        }
        papers = papers.filter { $0.value.certificate != erasure.certificate }
    }

    private func require(_ condition: Bool, _ words: String) throws(ArchiveError) {
        guard condition else { throw .notWritten(words) }
    }
}
