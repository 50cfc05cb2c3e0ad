package import AEORegistry

/// What a restored home remembers: the end of the log in its backup, for ever.
package struct RestoredSeen: SeenCheckpoint {
    private let mark: SeenMark

    package init(_ restoration: Restoration) { mark = restoration.mark }

    package func load() throws -> SeenMark? { mark }

    /// Nothing is published from a restored home, so there is nothing to remember.
    package func store(_ mark: SeenMark) throws {}
}
