import AEORegistry

/// A memory of published checkpoints that can neither be read nor written.
struct BrokenSeen: SeenCheckpoint {
    struct Broken: Error {}

    func load() throws -> SeenMark? { throw Broken() }

    func store(_ mark: SeenMark) throws { throw Broken() }
}
