import TransparencyLog

/// The largest checkpoint that this home ever published, remembered outside the database (promise 11).
package protocol SeenCheckpoint: Sendable {
    /// The remembered size and root; `nil` when nothing is remembered.
    func load() throws -> SeenMark?

    /// Remembers a checkpoint; called after its commit and before anything is published.
    func store(_ mark: SeenMark) throws
}
