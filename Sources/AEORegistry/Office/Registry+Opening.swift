import AEOModel
import JOSE
import TransparencyLog

extension Registry {
    /// Opens a registry: reads the log's end and the projections, and refuses what may not be continued.
    package static func open(_ parts: RegistryParts) async throws(StartRefusal) -> Registry {
        let head: ArchiveHead
        let snapshot: Snapshot
        let tree: LogTree
        do throws(ArchiveError) {
            head = try await parts.archive.head()
        } catch {
            throw .unreadable("\(error)")
        }
        try checkSignature(head, parts)
        tree = try await loadTree(head, parts.archive)
        try await checkSeen(head, tree: tree, parts)
        snapshot = try await SnapshotLoader(archive: parts.archive, head: head).load()
        try checkKeys(parts.keys, recorded: snapshot.keys)
        let state = RegistryState(RegistryState.Committed(snapshot: snapshot, head: head))
        let registry = Registry(parts, state: state, tree: tree)
        registry.metrics.countOverdue { [weak registry] in registry?.overdueCounts() ?? [] }
        try await registry.publisher.load(from: parts.archive)
        return registry
    }

    private static func checkSignature(_ head: ArchiveHead, _ parts: RegistryParts) throws(StartRefusal) {
        guard head.size > 0 else { return }
        do {
            let note = try SignedNote(parsing: Array(head.checkpoint.utf8))
            let checkpoint = try Checkpoint(parsing: note.text)
            // After a change of keys the last checkpoint is still that of the key before.
            guard try !note.verified(by: parts.signing.logVerifiers).isEmpty else {
                throw StartRefusal.foreignCheckpoint("this home's log key did not sign it")
            }
            guard checkpoint.origin == parts.identity.logOrigin, checkpoint.size == head.size,
                checkpoint.root == head.root
            else { throw StartRefusal.foreignCheckpoint("it names another log, size or root") }
        } catch let refusal as StartRefusal {
            throw refusal
        } catch {
            throw .foreignCheckpoint("\(error)")
        }
    }

    /// A key that the log says is out of use does not come back because an older file of the home says so.
    private static func checkKeys(_ keys: [KeyFact], recorded: [KeyFact]) throws(StartRefusal) {
        for key in keys {
            let known = recorded.first { $0.keyID == key.keyID && $0.role == key.role }
            guard let known, key.takesBack(known) else { continue }
            throw .keyTakenBack(key.keyID, recorded: known.state, found: key.state)
        }
    }

    static func loadTree(
        _ head: ArchiveHead,
        _ archive: any Archive
    ) async throws(StartRefusal) -> LogTree {
        var edges: [[MerkleHash]] = []
        var width = head.size
        do throws(ArchiveError) {
            while width > 0 {
                let partial = Int(width % UInt64(TileAddress.fullWidth))
                var hashes: [MerkleHash] = []
                if partial > 0 {
                    let number = width / UInt64(TileAddress.fullWidth)
                    let stored = try await archive.tile(level: edges.count, number: number)
                    let bytes = Array((stored?.bytes ?? []).prefix(partial * MerkleHash.byteCount))
                    guard let address = TileAddress(level: edges.count, number: number, width: partial),
                        let tile = Tile(bytes: bytes, address: address)
                    else {
                        throw ArchiveError.corrupt("the tile \(number) of level \(edges.count) is missing")
                    }
                    hashes = tile.hashes
                }
                edges.append(hashes)
                width /= UInt64(TileAddress.fullWidth)
            }
        } catch {
            throw .inconsistent("\(error)")
        }
        guard let tree = LogTree(size: head.size, edges: edges), tree.root == head.root else {
            throw .inconsistent("the tiles do not lead to the root of the checkpoint")
        }
        return tree
    }

    /// Promise 11: what was published must be a beginning of what is in the database.
    private static func checkSeen(
        _ head: ArchiveHead,
        tree: LogTree,
        _ parts: RegistryParts
    ) async throws(StartRefusal) {
        let seen = try? parts.seen.load()
        guard let seen = seen ?? nil else { throw .nothingRemembered }
        guard seen.size <= head.size else { throw .logIsShorter(seen: seen.size, found: head.size) }
        do {
            let root = try await TileReader(archive: parts.archive, size: head.size).root(of: seen.size)
            guard root == seen.root else { throw StartRefusal.logIsDifferent(size: seen.size) }
        } catch let refusal as StartRefusal {
            throw refusal
        } catch {
            throw .unreadable("\(error)")
        }
        if seen.size < head.size { try? parts.seen.store(SeenMark(size: head.size, root: head.root)) }
    }
}
