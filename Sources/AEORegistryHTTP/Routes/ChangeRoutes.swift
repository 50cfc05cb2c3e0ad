import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The feed of changes: pages of lines, or pushed as they come.
///
/// For officers and registered agencies only.
struct ChangeRoutes: Sendable {
    /// Where the next page begins.
    static let next = "AEO-Next"
    /// Whether there was more at the time.
    static let more = "AEO-More"

    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.changes) { request, _ in
            let caller = try await desk.admitAny(request)
            try caller.require(.changes)
            let viewer = try viewer(caller)
            let parameters = try ChangeParameters(RequestTarget(request).items())
            guard request.prefers(EventStream.mediaType, to: "application/x-ndjson") else {
                let after = try Self.cursor(parameters.after, at: "after")
                return page(try await registry.changes(after: after, limit: parameters.limit, viewer: viewer))
            }
            let resumed = request.headers.values(named: "Last-Event-ID").first
            let start = try Self.cursor(
                resumed ?? parameters.after,
                at: resumed == nil ? "after" : "Last-Event-ID"
            )
            // A place that the log does not have is refused now, and not within the stream.
            _ = try await registry.changes(after: start, limit: 1, viewer: viewer)
            return stream(from: start, to: caller, seat: try registry.feedSeat())
        }
    }

    private func page(_ page: FeedPage) -> Response {
        var headers: HTTPFields = [
            .contentType: "application/x-ndjson", .cacheControl: "no-store",
        ]
        headers.set(page.next.text, named: Self.next)
        headers.set(page.isAtEnd ? "false" : "true", named: Self.more)
        var bytes: [UInt8] = []
        for line in page.lines { bytes += JSONText.encode(line.json) + [UInt8(ascii: "\n")] }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private func stream(from start: FeedCursor, to caller: Caller, seat: FeedSeat) -> Response {
        var headers: HTTPFields = [.contentType: EventStream.mediaType, .cacheControl: "no-store"]
        headers.set("no", named: "X-Accel-Buffering")
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { writer in
                defer { seat.close() }
                try await writer.write(ByteBuffer(string: EventStream.opening))
                var follower = FeedFollower(registry, after: start, seat: seat) { () throws(RegistryError) in
                    try self.viewer(caller)
                }
                do {
                    while let event = try await follower.next() {
                        try await writer.write(ByteBuffer(bytes: EventStream.bytes(event)))
                    }
                } catch is RegistryError {
                    // Whoever may not read on is told so when it comes back; what failed for now is tried again then.
                }
                try await writer.finish(nil)
            }
        )
    }

    private func viewer(_ caller: Caller) throws(RegistryError) -> FeedViewer {
        switch caller {
        case .officer: return .officer
        case .agency(_, let proof): return try registry.feedViewer(of: proof)
        case .anonymous:
            throw .unauthorised("the feed of changes needs an officer's or an agency's token")
        }
    }

    private static func cursor(_ text: String?, at field: String) throws -> FeedCursor {
        guard let text else { return FeedCursor(size: 0) }
        guard let cursor = FeedCursor(parsing: text) else {
            throw RegistryError.invalid(
                field: field,
                detail: "0 is wanted, or a `seq` or \(Self.next) as it was given"
            )
        }
        return cursor
    }
}
