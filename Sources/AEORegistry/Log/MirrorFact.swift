package import AEOModel

/// A registry fact: a partner's list was applied. The rows stand in documents beside the log; nothing here tells of a
/// trader, and `index` is the digest of a salted document, so that no guess at a row can be tried on it.
package struct MirrorFact: Sendable, Equatable {
    package let scope: MirrorScope
    package let mode: MirrorMode
    package let listDate: CivilDate
    /// Whether the partner declares the list complete.
    package let isComplete: Bool
    /// The rows taken.
    package let rows: Int
    /// The rows of the partner's file that were not.
    package let rejected: Int
    package let counts: MirrorCounts
    /// SHA-256 of the index document (`MirrorIndex`).
    package let index: [UInt8]
    /// SHA-256 of the document of the officer's decision.
    package let decision: [UInt8]
    /// The thumbprint of the officer's key.
    package let officer: String
    /// The guards that the officer insisted against.
    package let acceptedGuards: [MirrorGuard]

    package init(
        scope: MirrorScope,
        mode: MirrorMode,
        listDate: CivilDate,
        isComplete: Bool,
        rows: Int,
        rejected: Int,
        counts: MirrorCounts,
        index: [UInt8],
        decision: [UInt8],
        officer: String,
        acceptedGuards: [MirrorGuard]
    ) {
        self.scope = scope
        self.mode = mode
        self.listDate = listDate
        self.isComplete = isComplete
        self.rows = rows
        self.rejected = rejected
        self.counts = counts
        self.index = index
        self.decision = decision
        self.officer = officer
        self.acceptedGuards = acceptedGuards
    }
}
