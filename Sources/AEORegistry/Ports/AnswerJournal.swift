package import AEOModel

/// Where the answers are kept that the registry gave, apart from the log.
///
/// A journal is a help to officers, not evidence: it may lose its last second, and says so. Nothing of the log
/// depends on it. Implementations are safe for use from any task; there is one writer.
package protocol AnswerJournal: Sendable {
    /// How far the journal reaches.
    func state() async throws(JournalError) -> JournalState

    /// Keeps a batch whole or not at all; rows whose position is taken are kept already and passed over.
    func append(_ batch: JournalBatch) async throws(JournalError)

    /// A page of the answers about a certificate in which it counted as in force, oldest first.
    func positiveAnswers(_ query: JournalQuery) async throws(JournalError) -> JournalPage

    /// Removes what was answered before an instant, some thousand rows at most; true while there may be more.
    ///
    /// Once nothing is left the journal says that it begins at the instant.
    func prune(before horizon: Instant) async throws(JournalError) -> Bool

    /// Removes every answer about a certificate, leaves no trace of them in the file, and remembers when.
    func forget(_ certificate: RecordID, at instant: Instant) async throws(JournalError)
}
