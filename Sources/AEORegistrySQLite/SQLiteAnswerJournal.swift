package import AEOModel
package import AEORegistry
import GRDB
import Synchronization

/// The journal of answers in a SQLite file of its own, with a write-ahead log.
///
/// A written batch outlives the process, but the disk is not made to sync it (`synchronous = NORMAL`): a power
/// failure may take the newest answers back. The log's archive keeps the disk for itself. A file that was not closed
/// tells at the next opening that answers may be missing.
package final class SQLiteAnswerJournal: Sendable {
    /// The most rows that one call reads or removes.
    static let largestPage = 4096

    /// How much room the answers may take, in bytes: some 25 million of them.
    package static let usualBytes = 4 << 30

    /// Beyond so many bytes the oldest answers make room for new ones.
    let maxBytes: Int

    /// The open file; `nil` once closed.
    private let queue: Mutex<DatabaseQueue?>

    private init(_ queue: DatabaseQueue, maxBytes: Int) {
        self.queue = Mutex(queue)
        self.maxBytes = maxBytes
    }

    /// Opens the journal in a file, and creates it when there is none.
    ///
    /// Throws `corrupt` for a file that is not a journal, is damaged, or was written by a newer program, and
    /// `unreadable` when it cannot be opened now. Beyond `maxBytes` the oldest answers make room for new ones.
    package static func open(
        path: String,
        now: Instant,
        maxBytes: Int = usualBytes
    ) throws(JournalError) -> SQLiteAnswerJournal {
        do {
            return SQLiteAnswerJournal(try JournalFile(path: path).open(now: now), maxBytes: maxBytes)
        } catch {
            throw JournalError(whileReading: error)
        }
    }

    /// Closes the file and notes that nothing is missing; nothing can be read or written afterwards.
    package func close() throws(JournalError) {
        guard
            let open = queue.withLock({ queue in
                defer { queue = nil }
                return queue
            })
        else { return }
        do {
            try open.write { try $0.execute(sql: "UPDATE journal SET is_open = 0 WHERE id = 1") }
            try open.close()
        } catch {
            throw JournalError(whileWriting: error)
        }
    }

    /// Works on the file in one transaction, off the tasks' threads, and is not cancelled with its task.
    func transact<Value: Sendable>(
        orThrow failure: @escaping @Sendable (any Error) -> JournalError,
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(JournalError) -> Value {
        guard let open = queue.withLock({ $0 }) else { throw .unreadable("the journal is closed") }
        let outcome: Result<Value, JournalError> = await withCheckedContinuation { continuation in
            open.asyncWriteWithoutTransaction { connection in
                do {
                    var value: Value?
                    try connection.inTransaction(.immediate) {
                        value = try body(connection)
                        return .commit
                    }
                    guard let value else { throw JournalError.unreadable("the transaction gave nothing") }
                    continuation.resume(returning: .success(value))
                } catch {
                    continuation.resume(returning: .failure(failure(error)))
                }
            }
        }
        return try outcome.get()
    }

    /// Empties the write-ahead log into the file, so that removed rows stand nowhere any more.
    func checkpoint() async throws(JournalError) {
        guard let open = queue.withLock({ $0 }) else { throw .unreadable("the journal is closed") }
        let outcome: Result<Void, JournalError> = await withCheckedContinuation { continuation in
            open.asyncWriteWithoutTransaction { connection in
                do {
                    try connection.checkpoint(.truncate)
                    continuation.resume(returning: .success(()))
                } catch {
                    continuation.resume(returning: .failure(JournalError(whileWriting: error)))
                }
            }
        }
        try outcome.get()
    }
}
