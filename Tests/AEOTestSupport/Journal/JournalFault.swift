/// What goes wrong with the writing of a `FaultyJournal`.
package enum JournalFault: Sendable, CaseIterable {
    /// Nothing is written, and the caller is told so.
    case beforeWriting
    /// The batch is written, but the caller is told that it is not.
    case afterWriting
}
