import JOSE

/// An HTTP answer as it came over the wire.
struct RawAnswer: Sendable, Equatable, CustomStringConvertible {
    let status: Int
    /// The field lines as sent.
    let fields: [String]
    let body: [UInt8]

    /// Reads an answer with a length; `nil` while it is not whole.
    init?(_ bytes: [UInt8], withoutBody: Bool) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else { return nil }
        self.status = status
        fields = lines.dropFirst().map(String.init)
        let length = Self.value("content-length", in: fields).flatMap { Int($0) } ?? 0
        let rest = bytes[end.upperBound...]
        guard withoutBody || rest.count >= length else { return nil }
        body = withoutBody ? [] : Array(rest.prefix(length))
    }

    var description: String { "\(status) \(String(decoding: body.prefix(500), as: UTF8.self))" }

    var json: JSONObject {
        get throws { try StrictJSON.parseObject(body) }
    }

    func field(_ name: String) -> String? { Self.value(name, in: fields) }

    /// The fields but for the date, which no two answers need to share.
    var undated: [String] { fields.filter { !$0.lowercased().hasPrefix("date:") } }

    private static func value(_ name: String, in fields: [String]) -> String? {
        for field in fields {
            let parts = field.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name {
                return String(parts[1].drop { $0 == " " })
            }
        }
        return nil
    }
}
