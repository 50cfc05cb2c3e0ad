package import AEOModel

/// The moment of knowledge that an asker names.
package enum KnownAt: Sendable, Hashable {
    /// Everything recorded up to an instant.
    case instant(Instant)
    /// The first so many entries of the log.
    case size(UInt64)
}
