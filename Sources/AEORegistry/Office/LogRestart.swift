import AEOCertificates
package import AEOModel
import HashTreeCollections
package import TransparencyLog

/// Closes a log for good and lets its tree go on under a new origin (promise 11).
///
/// Works on the archive of a home that no daemon has open.
package struct LogRestart: Sendable {
    /// How far serials move on beside the entries known to be lost.
    private static let serialMargin: UInt64 = 10_000
    /// How many entries are read at once.
    private static let slice = 64

    private let archive: any Archive
    /// The end of the log that is left.
    package let head: ArchiveHead
    private let snapshot: Snapshot
    /// The highest list of each authority that is known here.
    private let lists: [CountryCode: Int]

    /// Reads the log that is left; nothing is changed, except that outdated projections are made anew.
    package init(_ archive: any Archive, listKey: (String) -> ListKey?) async throws(StartRefusal) {
        self.archive = archive
        let stored: [StoredStatusList]
        do throws(ArchiveError) {
            head = try await archive.head()
            stored = try await archive.newestStatusLists()
        } catch {
            throw .unreadable("\(error)")
        }
        snapshot = try await SnapshotLoader(archive: archive, head: head).load()
        var lists = snapshot.restarts.closed
        for key in Array(snapshot.lists.keys) + stored.compactMap({ listKey($0.uri) }) {
            lists[key.authority] = max(lists[key.authority] ?? 0, key.number)
        }
        self.lists = lists
    }

    /// The restart that an entry of an archive holds, with every place held by the facts recorded with it, and the
    /// stamp of the entry before it.
    package static func recorded(
        at index: UInt64,
        in archive: any Archive
    ) async throws(ArchiveError) -> (fact: RestartFact, before: Instant)? {
        let first = index > 0 ? index - 1 : 0
        let entries = try await archive.entries(from: first, limit: 2)
        guard let entry = entries.first(where: { $0.index == index }),
            case .restart(let fact, _) = try? EntryReader.content(of: entry)
        else { return nil }
        let further = try await furtherHeld(from: index + 1, in: archive)
        return (
            fact.holding(fact.held + further),
            entries.first { $0.index < index }?.recordedAt ?? Instant(microseconds: 0)
        )
    }

    /// The places in the run of facts that begins at an index; none when another entry stands there.
    private static func furtherHeld(
        from index: UInt64,
        in archive: any Archive
    ) async throws(ArchiveError) -> [HeldValue] {
        var held: [HeldValue] = []
        var next = index
        while true {
            let entries = try await archive.entries(from: next, limit: slice)
            for entry in entries {
                guard case .held(let fact, _) = try? EntryReader.content(of: entry) else { return held }
                held += fact.held
            }
            guard let last = entries.last, entries.count == slice else { return held }
            next = last.index + 1
        }
    }

    /// Whether the first entries of the log that is left have a root.
    package func begins(with mark: SeenMark) async -> Bool {
        guard mark.size <= head.size else { return false }
        let root = try? await TileReader(archive: archive, size: head.size).root(of: mark.size)
        return root == mark.root
    }

    /// Where a list found outside and the log that is left differ, at the instant at which the list was signed.
    package func differences(_ found: FoundList) -> [ListDifference] {
        let ours = ListValues(
            of: found.key,
            in: snapshot,
            at: Instant(seconds: found.issuedAt),
            size: StatusListPublisher.listSize
        ).list
        var differences: [ListDifference] = []
        for index in 0..<min(found.list.count, StatusListPublisher.listSize) {
            let slot = snapshot.slot(found.key, index)
            let value = found.list[index]
            // Nobody's place is good in a list before it is closed, and suspended afterwards.
            guard slot == nil ? value != 0 && value != ours[index] : value != ours[index] else { continue }
            differences.append(
                ListDifference(
                    list: found.key,
                    index: index,
                    ours: slot == nil ? nil : ours[index],
                    found: value,
                    certificate: slot.flatMap { snapshot.certificates[$0.certificate]?.number }
                )
            )
        }
        return differences
    }

    /// What the restart says: the closed lists of every authority, the jump of the serials, and what is held.
    package func fact(
        reason: String,
        oldOrigin: String,
        origin: String,
        seen: SeenMark?,
        authorities: [CountryCode],
        found: [FoundList]
    ) -> RestartFact {
        var highest = lists
        for authority in authorities { highest[authority] = max(highest[authority] ?? 0, 1) }
        var held: [HeldValue] = []
        for list in found {
            highest[list.key.authority] = max(highest[list.key.authority] ?? 0, list.key.number)
            for difference in differences(list) where difference.isWorse {
                held.append(
                    HeldValue(list: difference.list, index: difference.index, value: difference.found)
                )
            }
        }
        let lost = seen.map { $0.size > head.size ? $0.size - head.size : 0 } ?? 0
        return RestartFact(
            reason: reason,
            oldOrigin: oldOrigin,
            old: SeenMark(size: head.size, root: head.root),
            seen: seen,
            origin: origin,
            closedLists: highest.sorted { $0.key.text < $1.key.text }
                .map { RestartFact.ClosedLists(authority: $0.key, lists: $0.value) },
            serialJump: Self.serialMargin + lost,
            held: held
        )
    }

    /// Writes the restart as the next entry, and after it the facts with the places that it cannot carry, in one
    /// commit under a checkpoint of the new origin; durable when it returns.
    package func commit(
        _ fact: RestartFact,
        signer: NoteSigner,
        clock: Instant,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) async throws(StartRefusal) -> ArchiveHead {
        var tree = try await Registry.loadTree(head, archive)
        var builder = BatchBuilder(continuing: snapshot, clock: clock, random: random)
        do {
            let pieces = fact.pieces
            try builder.append(.restart(pieces.first, recordedAt: builder.nextStamp))
            for further in pieces.further {
                try builder.append(.held(further, recordedAt: builder.nextStamp))
            }
            tree.beginBatch()
            for entry in builder.entries { tree.append(entry.leaf) }
            let checkpoint = try Checkpoint(origin: signer.name, size: tree.size, root: tree.root)
            let note = try signer.sign(checkpoint.text)
            let signed = SignedTree(tree: tree, note: note, checkpoint: note.encoded())
            var batch = ArchiveBatch(expectedSize: head.size, head: signed.head(of: builder.snapshot))
            batch.entries = builder.entries
            batch.tiles = tree.changedTiles
            try await archive.commit(batch)
            return batch.head
        } catch {
            throw .unreadable("the restart was not recorded: \(error)")
        }
    }
}
