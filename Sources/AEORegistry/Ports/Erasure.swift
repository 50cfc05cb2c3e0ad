package import AEOModel

/// The order to destroy the texts on one record, carried out in the same commit as its entry.
package struct Erasure: Sendable, Equatable {
    /// The record whose groups `holder` and `decision` are destroyed, with the papers kept for it.
    package let certificate: RecordID
    /// How long the log is before the entry that orders it; that entry's own groups stay.
    package let below: UInt64

    package init(certificate: RecordID, below: UInt64) {
        self.certificate = certificate
        self.below = below
    }
}
