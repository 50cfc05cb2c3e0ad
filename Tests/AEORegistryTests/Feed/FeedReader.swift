import AEOModel
import AEOTestSupport

@testable import AEORegistry

/// Reads the feed of a registry page by page.
struct FeedReader {
    let registry: Registry
    var viewer = FeedViewer.officer
    var limit = 1000

    /// All lines behind a place, and the place behind them.
    func all(
        after start: FeedCursor = FeedCursor(size: 0)
    ) async throws -> (lines: [FeedLine], end: FeedCursor) {
        var (lines, place): ([FeedLine], FeedCursor) = ([], start)
        while true {
            let page = try await registry.changes(after: place, limit: limit, viewer: viewer)
            lines += page.lines
            place = page.next
            if page.isAtEnd { return (lines, place) }
        }
    }

    /// The words for what is told of certificates.
    func words(after start: FeedCursor = FeedCursor(size: 0)) async throws -> [String] {
        try await all(after: start).lines.compactMap { line in
            switch line.content {
            case .change(let change): "\(change.kind) \(change.turned?.rawValue ?? "-")"
            case .removed(_, let number): "removed \(number == nil ? "-" : "number")"
            case .stop(_, let isResumed): isResumed ? "resume" : "stop"
            case .fact: nil
            }
        }
    }
}
