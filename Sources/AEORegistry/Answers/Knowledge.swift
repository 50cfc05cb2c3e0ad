package import AEOModel

/// What an answer was made from: the first `logSize` entries, the last of them stamped `knownAt` or before.
package struct Knowledge: Sendable, Equatable {
    package let knownAt: Instant
    package let logSize: UInt64
    /// Whether a later moment of knowledge was asked for than there is.
    package let isCapped: Bool

    package init(knownAt: Instant, logSize: UInt64, isCapped: Bool) {
        self.knownAt = knownAt
        self.logSize = logSize
        self.isCapped = isCapped
    }
}
