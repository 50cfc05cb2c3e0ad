import TransparencyLog

/// The tree after a batch with its signed checkpoint, before anything of it is committed or shown.
struct SignedTree: Sendable {
    let tree: LogTree
    let note: SignedNote
    let checkpoint: String

    /// The head that the batch leads to.
    func head(of snapshot: Snapshot) -> ArchiveHead {
        ArchiveHead(
            size: tree.size,
            root: tree.root,
            checkpoint: checkpoint,
            lastRecordedAt: snapshot.lastRecordedAt
        )
    }
}
