/// What goes wrong with a commit of a `FaultyArchive`.
package enum CommitFault: Sendable, CaseIterable {
    /// The disk is full: nothing is written, and the caller is told so.
    case full
    /// The commit fails before it has happened, and the caller cannot know.
    case beforeCommit
    /// The commit happens, but the caller is told that its outcome is unknown.
    case afterCommit
}
