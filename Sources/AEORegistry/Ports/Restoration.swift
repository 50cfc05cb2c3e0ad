package import AEOModel

/// That a home was put back from a backup and has not been compared yet with what was published after it.
package struct Restoration: Sendable, Equatable {
    /// The end of the log in the backup.
    package let mark: SeenMark
    /// When the backup was made.
    package let madeAt: Instant

    package init(mark: SeenMark, madeAt: Instant) {
        self.mark = mark
        self.madeAt = madeAt
    }
}
