import Foundation
import JOSE

/// A connection on which the feed is pushed.
final class FeedWire {
    private let connection: RawConnection
    private var bytes: [UInt8] = []

    /// Opens the stream behind a place; `nil` when nobody listens.
    init?(port: Int, token: String, after place: String?) {
        guard let connection = RawConnection(port: port) else { return nil }
        self.connection = connection
        let resumed = place.map { "Last-Event-ID: \($0)\r\n" } ?? ""
        connection.send(
            "GET /v1/changes HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n"
                + "Authorization: Bearer \(token)\r\n\(resumed)\r\n"
        )
    }

    /// The data of the next event of a kind; `nil` when the stream ends before it.
    func event(_ kind: String) throws -> JSONObject? {
        while true {
            if let block = nextBlock() {
                let lines = block.split(separator: "\n").map(String.init)
                guard lines.contains("event: \(kind)"),
                    let data = lines.first(where: { $0.hasPrefix("data: ") })
                else { continue }
                return try StrictJSON.parseObject(Array(data.utf8.dropFirst(6)))
            }
            let more = connection.some()
            guard !more.isEmpty else { return nil }
            bytes += more
        }
    }

    /// The next block up to an empty line.
    ///
    /// Chunk sizes stand on lines of their own and are passed over.
    private func nextBlock() -> String? {
        let end: [UInt8] = Array("\n\n".utf8)
        guard
            let position = bytes.indices.dropLast().first(where: {
                bytes[$0] == end[0] && bytes[$0 + 1] == end[1]
            })
        else { return nil }
        let block = String(decoding: bytes[..<position], as: UTF8.self)
        bytes.removeFirst(position + 2)
        return block
    }
}
