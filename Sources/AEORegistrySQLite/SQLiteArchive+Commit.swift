package import AEORegistry
import GRDB

extension SQLiteArchive {
    /// Writes a batch in one transaction and returns when it has been synced.
    ///
    /// It waits on the writer's own queue, blocks no task's thread, and is not cancelled with its task: a
    /// commit that has begun is brought to its end.
    package func commit(_ batch: ArchiveBatch) async throws(ArchiveError) {
        guard let pool = currentPool() else { throw .notWritten("the archive is closed") }
        guard !pool.configuration.readonly else { throw .notWritten("the archive is open for reading only") }
        if let flaw = batch.flaw { throw .notWritten(flaw) }
        let outcome = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { connection in
                continuation.resume(returning: BatchWriter(batch: batch, connection: connection).commit())
            }
        }
        try outcome.get()
    }
}
