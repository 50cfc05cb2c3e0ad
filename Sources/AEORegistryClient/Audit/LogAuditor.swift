public import TransparencyLog

/// Downloads a log whole and proves it: every entry hashed, every tile compared, the root that of the signed
/// checkpoint, and the last checkpoint seen a beginning of this one (RFC 9162 §2.1; C2SP tlog-tiles).
///
/// Only the right edge of the tree and one unfinished tile of each level are held, however long the log is.
public struct LogAuditor: Sendable {
    private let reader: LogReader
    private let progress: @Sendable (_ done: UInt64, _ total: UInt64) -> Void

    /// Audits what the reader reads; `progress` is told after each bundle.
    public init(
        reader: LogReader,
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) {
        self.reader = reader
        self.progress = progress
    }

    /// Audits the log.
    ///
    /// The key is the one given, else the one remembered, else the one that the registry publishes. A registry that
    /// publishes another key than the one used fails the audit, unless the checkpoint is signed with both: so a log
    /// hands over to its next key.
    public func audit(
        verifier given: NoteVerifier?,
        memory: AuditMemory?
    ) async throws(ClientError) -> AuditReport {
        let published: NoteVerifier
        do {
            published = try await reader.publishedVerifier()
        } catch {
            switch error {
            case .client(let error): throw error
            case .mismatch(let fault): throw .invalidAnswer(fault.description)
            }
        }
        let verifier = given ?? memory?.verifier ?? published
        var successor: NoteVerifier?
        if verifier != published, try await isHandedOver(from: verifier, to: published) {
            successor = published
        }
        guard verifier == published || successor != nil else {
            return AuditReport(
                failing: .otherKey(pinned: verifier.vkey, found: published.vkey),
                verifier: verifier
            )
        }
        // A memory of another log says nothing about this one; of this log it does, whatever key it had then.
        let known = memory.flatMap { $0.verifier.name.utf8.elementsEqual(verifier.name.utf8) ? $0 : nil }
        var report = try await audit(verifier, known: known)
        if report.isVerified { report.successor = successor }
        return report
    }

    private func isHandedOver(
        from verifier: NoteVerifier,
        to successor: NoteVerifier
    ) async throws(ClientError) -> Bool {
        do {
            return try await reader.checkpoint(verifier: verifier).isSigned(by: successor)
        } catch {
            switch error {
            case .client(let error): throw error
            case .mismatch: return false
            }
        }
    }

    private func audit(_ verifier: NoteVerifier, known: AuditMemory?) async throws(ClientError) -> AuditReport
    {
        var walk = AuditWalk(known: known)
        var checkpoint: Checkpoint?
        do {
            let signed = try await reader.checkpoint(verifier: verifier).checkpoint
            checkpoint = signed
            if let known, signed.size < known.size {
                throw LogReadError.mismatch(.shrunk(from: known.size, to: signed.size))
            }
            for bundle in TileGrowth.bundlesChanged(from: 0, to: signed.size) {
                for entry in try await reader.entries(bundle) {
                    for tile in walk.take(entry) { try await compare(tile) }
                }
                try walk.checkMemory()
                progress(walk.size, signed.size)
            }
            for tile in walk.unfinishedTiles { try await compare(tile) }
            try walk.checkMemory()
            guard walk.root == signed.root else { throw LogReadError.mismatch(.wrongRoot(size: signed.size)) }
            return AuditReport(
                verifier: verifier,
                size: signed.size,
                root: signed.root,
                entries: walk.size,
                consistentWith: known?.size,
                fault: nil
            )
        } catch LogReadError.client(let error) {
            throw error
        } catch LogReadError.mismatch(let fault) {
            return AuditReport(failing: fault, verifier: verifier, checkpoint: checkpoint, entries: walk.size)
        } catch {
            throw .invalidAnswer("\(error)")
        }
    }

    private func compare(_ tile: Tile) async throws(LogReadError) {
        guard try await reader.tile(tile.address) == tile else {
            throw .mismatch(.badTile(tile.address.path))
        }
    }
}

extension AuditReport {
    fileprivate init(
        failing fault: AuditFault,
        verifier: NoteVerifier,
        checkpoint: Checkpoint? = nil,
        entries: UInt64 = 0
    ) {
        self.init(
            verifier: verifier,
            size: checkpoint?.size,
            root: checkpoint?.root,
            entries: entries,
            consistentWith: nil,
            fault: fault
        )
    }
}
