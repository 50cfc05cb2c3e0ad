/// A signed batch on its way to the archive.
struct PendingBatch {
    let batch: ArchiveBatch
    let builder: BatchBuilder
    let tree: LogTree
    let answers: [(Submission, WriteAnswer)]

    /// Tells everybody who waits for the batch that it failed.
    func fail(_ error: RegistryError) {
        for (submission, _) in answers { submission.fail(error) }
    }

    /// The same batch when everybody has been told already.
    var withoutWaiters: PendingBatch {
        PendingBatch(batch: batch, builder: builder, tree: tree, answers: [])
    }
}
