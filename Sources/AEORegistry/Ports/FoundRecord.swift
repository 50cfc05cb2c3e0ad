package import AEOModel

/// A certificate that a search by several fragments found.
package struct FoundRecord: Sendable, Hashable {
    package let id: RecordID
    /// How many of the fragments its search text contains, at least one.
    package let hits: Int

    package init(id: RecordID, hits: Int) {
        self.id = id
        self.hits = hits
    }
}
