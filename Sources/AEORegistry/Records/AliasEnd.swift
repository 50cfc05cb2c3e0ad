package import AEOModel

/// The end of an alias by an officer's decision.
package struct AliasEnd: Sendable, Equatable {
    /// The first instant at which it holds no more.
    package let at: Instant
    /// The entry.
    package let index: UInt64

    package init(at: Instant, index: UInt64) {
        self.at = at
        self.index = index
    }
}
