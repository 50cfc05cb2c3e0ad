import AEORegistry
import JOSE

/// Server-sent events (WHATWG HTML, section 9.2): the form in which the feed is pushed.
enum EventStream {
    static let mediaType = "text/event-stream"
    /// The first bytes: how long to wait before coming back, in milliseconds.
    static let opening = "retry: 3000\n\n"

    /// An event as it is sent.
    ///
    /// A heartbeat only moves the place from which the client comes back.
    static func bytes(_ event: FeedEvent) -> [UInt8] {
        switch event {
        case .heartbeat(let cursor): Array(":\nid: \(cursor.text)\n\n".utf8)
        case .lines(let lines, _):
            lines.flatMap { line in
                Array("id: \(line.cursor.text)\nevent: \(line.kind)\ndata: ".utf8)
                    + JSONText.encode(line.json)
                    + Array("\n\n".utf8)
            }
        }
    }
}
