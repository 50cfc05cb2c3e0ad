package import AEORegistry
import Dispatch
import GRDB
import Synchronization

/// The archive in one SQLite file with a write-ahead log.
///
/// What it promises:
/// - **Durable.** When `commit` returns, the batch has been synced to the disk (`synchronous = FULL`, set on
///   the one writing connection and read back; a file for which that cannot be had is not opened). What the
///   disk does with a sync is beyond this promise.
/// - **Whole.** A batch is one transaction. Each read is one transaction as well and sees whole batches; the
///   one exception is `find`, which works in slices and may see a certificate of a later batch.
/// - **Fenced.** The size of the log is compared and moved inside the transaction, so of two writers, also in
///   two processes, one gets `fenced`.
/// - **Honest.** An error before COMMIT was tried is rolled back and is `notWritten`, `fenced` or `corrupt`;
///   nothing of the batch is there. Any error of COMMIT itself is `outcomeUnknown`, until `reopen` has
///   returned and `head` tells.
/// - **Usable after failure.** A full disk or a read-only file fails commits; reads go on, and so do commits
///   once the cause is gone.
/// - **Never rewritten.** Triggers in the schema refuse to change or delete an entry, to narrow a tile, to
///   shorten the log and to replace a signed list, whoever asks.
///
/// Cancelling a task ends its read, never its commit. Every list is cut at `largestPage` rows, whatever
/// `limit` says.
package final class SQLiteArchive: Sendable {
    /// The most rows that one read returns.
    package static let largestPage = 4096

    /// Whether the archive was opened for reading only.
    package let readOnly: Bool

    let file: ArchiveFile

    /// The open pool; `nil` while the archive is closed or being reopened.
    private let pool: Mutex<DatabasePool?>

    /// Whether reopening left nothing to read from, so that each read tries again.
    private let isLost = Atomic<Bool>(false)

    /// One reopening at a time, and off the tasks' threads: closing waits for the reads that are under way.
    private let reopening = DispatchQueue(label: "archive.reopening")

    private init(file: ArchiveFile, readOnly: Bool, pool: DatabasePool) {
        self.file = file
        self.readOnly = readOnly
        self.pool = Mutex(pool)
    }

    /// Opens the archive in a file, and creates it when there is none and it may be written.
    ///
    /// Throws `corrupt` for a file that is not an archive or is damaged, `newerVersion` for one that a newer
    /// program wrote, and `unreadable` when it cannot be opened now. A commit that an earlier process left in
    /// the write-ahead log is synced before this returns. Before the schema of an older file is changed, a copy
    /// goes into the directory `safekeeping`, if one is given.
    package static func open(
        path: String,
        readOnly: Bool = false,
        safekeeping: String? = nil
    ) throws(ArchiveError) -> SQLiteArchive {
        try open(ArchiveFile(path: path, safekeeping: safekeeping), readOnly: readOnly)
    }

    /// Opens a file with the schema and the place of safekeeping that it names.
    static func open(_ file: ArchiveFile, readOnly: Bool) throws(ArchiveError) -> SQLiteArchive {
        do {
            let pool = try readOnly ? file.openForReading() : file.openForWriting()
            return SQLiteArchive(file: file, readOnly: readOnly, pool: pool)
        } catch {
            throw ArchiveError(whileReading: error)
        }
    }

    /// Closes the file; afterwards nothing can be read or written until `reopen`.
    package func close() throws(ArchiveError) {
        do {
            let pool = currentPool()
            // The last connection to close brings the write-ahead log home, which one for reading only cannot do.
            pool?.invalidateReadOnlyConnections()
            try pool?.close()
        } catch {
            throw ArchiveError(whileReading: error)
        }
        isLost.store(false, ordering: .releasing)
        pool.withLock { $0 = nil }
    }

    /// The pool to work with now.
    func currentPool() -> DatabasePool? {
        pool.withLock { $0 }
    }

    /// Reads in one transaction.
    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(ArchiveError) -> Value {
        guard let pool = await readablePool() else { throw .unreadable("the archive is closed") }
        do {
            return try await pool.read(body)
        } catch {
            throw ArchiveError(whileReading: error)
        }
    }

    /// The pool to read from; one that reopening could not bring back is tried for again, as disks get room again.
    private func readablePool() async -> DatabasePool? {
        if let pool = currentPool() { return pool }
        guard isLost.load(ordering: .acquiring) else { return nil }
        return await withCheckedContinuation { continuation in
            reopening.async {
                if self.currentPool() == nil, self.isLost.load(ordering: .acquiring) {
                    let opened = try? self.file.openForReading()
                    self.pool.withLock { $0 = opened }
                }
                continuation.resume(returning: self.currentPool())
            }
        }
    }

    /// Does what `reopen` promises, on the queue for it.
    private func reopenNow() -> Result<Void, ArchiveError> {
        do {
            try close()
        } catch {
            return .failure(error)
        }
        do {
            let opened = try readOnly ? file.openForReading() : file.openForWriting()
            pool.withLock { $0 = opened }
            return .success(())
        } catch {
            // What can still be read shall be read: questions are answered while nothing can be recorded.
            let fallback = try? file.openForReading()
            pool.withLock { $0 = fallback }
            isLost.store(true, ordering: .releasing)
            return .failure(ArchiveError(whileReading: error))
        }
    }
}

extension SQLiteArchive {
    /// Closes and opens the file again, and settles what a failed commit left.
    ///
    /// When it returns, every batch that `head` counts is on the disk, and no other batch can come back. When
    /// it throws, commits are refused as `notWritten` until a later call succeeds; reads go on if the file
    /// can be read at all.
    package func reopen() async throws(ArchiveError) {
        let outcome = await withCheckedContinuation { continuation in
            reopening.async { continuation.resume(returning: self.reopenNow()) }
        }
        try outcome.get()
    }
}
