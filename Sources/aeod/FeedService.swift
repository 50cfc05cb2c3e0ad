import AEORegistry
import ServiceLifecycle

/// Sends those away who follow the feed when the daemon is to stop, for a server waits for its open answers.
struct FeedService: Service {
    let registry: Registry

    func run() async throws {
        try await gracefulShutdown()
        registry.endFeed()
    }
}
