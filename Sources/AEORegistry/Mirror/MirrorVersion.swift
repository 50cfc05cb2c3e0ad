
/// What one applied list said of a status.
package struct MirrorVersion: Sendable, Equatable {
    /// The entry that applied the list.
    package let index: UInt64
    /// Whether the status stands on that list; otherwise it is the first list without it.
    package let isListed: Bool
    /// The canonical line of the facts; of a status no longer listed, the last one known.
    package let line: [UInt8]

    package init(index: UInt64, isListed: Bool, line: [UInt8]) {
        self.index = index
        self.isListed = isListed
        self.line = line
    }
}
