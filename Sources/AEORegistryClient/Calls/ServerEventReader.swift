/// Cuts a stream of bytes into events.
struct ServerEventReader {
    /// The most bytes that one event may have.
    private static let limit = 1 << 20

    private var bytes: [UInt8] = []

    /// Takes the next bytes and gives the events that they complete; `nil` when an event is too large.
    mutating func take(_ more: [UInt8]) -> [ServerEvent]? {
        bytes += more
        var events: [ServerEvent] = []
        let end = UInt8(ascii: "\n")
        var start = 0
        var position = 0
        while position + 1 < bytes.count {
            guard bytes[position] == end, bytes[position + 1] == end else {
                position += 1
                continue
            }
            if let event = Self.event(bytes[start..<position]) { events.append(event) }
            position += 2
            start = position
        }
        bytes.removeFirst(start)
        return bytes.count <= Self.limit ? events : nil
    }

    private static func event(_ block: ArraySlice<UInt8>) -> ServerEvent? {
        var fields: [String: String] = [:]
        for line in block.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
                continue
            }
            var value = line[(colon + 1)...]
            if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
            fields[String(decoding: line[..<colon], as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        }
        guard let id = fields["id"] else { return nil }
        return ServerEvent(id: id, kind: fields["event"] ?? "message", data: fields["data"] ?? "")
    }
}
