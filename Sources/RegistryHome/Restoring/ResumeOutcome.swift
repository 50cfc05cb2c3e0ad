package import AEOModel
package import AEORegistry

/// What became of a resumption.
package struct ResumeOutcome: Sendable {
    /// Whether the log goes on under its old name, because what was found is exactly its end.
    package let isContinued: Bool
    /// The name under which it goes on.
    package let origin: String
    /// The end of the log that was left.
    package let old: SeenMark
    /// When its last entry was recorded.
    package let lastRecordedAt: Instant
    /// The newest end that was found outside.
    package let seen: SeenMark?
    /// The end of the log now.
    package let head: ArchiveHead
    /// The restart that was recorded; `nil` when the log is continued.
    package let restart: RestartFact?
    /// Where the lists found differ from the log that was left.
    package let differences: [ListDifference]

    /// How many entries are known to be lost.
    package var lost: UInt64 { seen.map { $0.size > old.size ? $0.size - old.size : 0 } ?? 0 }
}
