package import AEOCertificates
package import AEOModel

/// Where the log and its projections are kept.
///
/// The port knows nothing of SQL: a commit is one atomic, durable step, and reads see whole commits only.
/// Implementations are safe for use from any task; there is one writer.
package protocol Archive: Sendable {
    /// The end of the log after the last commit.
    func head() async throws(ArchiveError) -> ArchiveHead

    /// Writes a batch atomically and returns only when it is on stable storage.
    ///
    /// Throws `fenced` when the log's size is not the expected one, `notWritten` when nothing was written for
    /// sure, and `outcomeUnknown` when only `reopen` can tell.
    func commit(_ batch: ArchiveBatch) async throws(ArchiveError)

    /// Closes and opens the store again, so that `head` tells what is really there.
    func reopen() async throws(ArchiveError)

    /// Entries from an index on, at most `limit`, in order.
    func entries(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry]

    /// The public leaves of entries from an index on, at most `limit`, in order.
    func leaves(from index: UInt64, limit: Int) async throws(ArchiveError) -> [[UInt8]]

    /// The bytes of one group of an entry; `nil` when there is no such entry, or it has no such group (any more).
    func group(_ group: EntryGroup, of index: UInt64) async throws(ArchiveError) -> [UInt8]?

    /// The registry facts (entries on no record) from an index on, at most `limit`, in order.
    func facts(from index: UInt64, limit: Int) async throws(ArchiveError) -> [StoredEntry]

    /// The entries on one record among the first `size` of the log, in order.
    func entries(of certificate: RecordID, below size: UInt64) async throws(ArchiveError) -> [StoredEntry]

    /// How many entries are stamped at or before an instant.
    func size(at instant: Instant) async throws(ArchiveError) -> UInt64

    /// Certificate rows in the order of their identities, after one, at most `limit`.
    func certificates(after id: RecordID?, limit: Int) async throws(ArchiveError) -> [CertificateRow]

    /// Rows of refusals and bars in the order of their identities, after one, at most `limit`.
    func cases(after id: RecordID?, limit: Int) async throws(ArchiveError) -> [CaseRow]

    /// Keeps documents ahead of the entry that will name them, and returns only when they are on stable storage.
    ///
    /// The log does not move. A document that no entry ever names does no harm; kept twice, it is kept once. Throws as
    /// `commit` does; after `outcomeUnknown` the same call may be made again.
    func keep(_ documents: [StoredDocument]) async throws(ArchiveError)

    /// Rows of partners' records in the order of their keys' bytes, after one, at most `limit`.
    func mirrors(after key: String?, limit: Int) async throws(ArchiveError) -> [MirrorRow]

    /// Keys of partners' records whose search text contains the folded fragment, among at most `rows` after one.
    ///
    /// `end` is the last key looked at when there may be more behind it, and `nil` otherwise.
    func findMirrors(
        _ fragment: String,
        after key: String?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [String], end: String?)

    /// The text of a credential by its digest; `nil` when none is kept (any more).
    func paper(_ digest: [UInt8]) async throws(ArchiveError) -> StoredPaper?

    /// Identities of certificates whose search text contains the folded fragment, among at most `rows` after one.
    ///
    /// `end` is the last certificate looked at when there may be more behind it, and `nil` otherwise. It does not
    /// depend on what was found.
    func find(
        _ fragment: String,
        after id: RecordID?,
        rows: Int
    ) async throws(ArchiveError) -> (found: [RecordID], end: RecordID?)

    /// A tile at its newest width.
    func tile(level: Int, number: UInt64) async throws(ArchiveError) -> StoredTile?

    /// All tiles in the order of level and number, after one, at most `limit`.
    func tiles(
        after position: (level: Int, number: UInt64)?,
        limit: Int
    ) async throws(ArchiveError) -> [StoredTile]

    /// A document by its digest.
    func document(_ digest: [UInt8]) async throws(ArchiveError) -> [UInt8]?

    /// The answer kept for a key.
    func answer(scope: String, key: String) async throws(ArchiveError) -> StoredAnswer?

    /// The newest version of every status list.
    func newestStatusLists() async throws(ArchiveError) -> [StoredStatusList]

    /// The version of a list that was in use at a time: the newest with `issuedAt` at or before it.
    func statusList(uri: String, at seconds: Int64) async throws(ArchiveError) -> StoredStatusList?

    /// The version of a list that an entry records, also when a later one was signed in the same second.
    func statusList(
        uri: String,
        issuedAt: Int64,
        entry: UInt64
    ) async throws(ArchiveError) -> StoredStatusList?
}
