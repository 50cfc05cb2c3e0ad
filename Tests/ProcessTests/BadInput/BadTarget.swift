/// A request without a body that must be answered with a problem.
struct BadTarget: Sendable, CustomStringConvertible {
    let method: String
    let target: String
    let status: Int
    let type: String

    init(_ target: String, _ status: Int, _ type: String, method: String = "GET") {
        self.method = method
        self.target = target
        self.status = status
        self.type = type
    }

    var description: String { "\(method) \(target.prefix(80))" }

    var request: String { "\(method) \(target) HTTP/1.1\r\nHost: a\r\n\r\n" }

    static let table = paths + queries + methods

    private static let paths: [BadTarget] = [
        BadTarget("/nothing", 404, "not-found"),
        BadTarget("/v1/certificates/%zz", 401, "unauthorised"),
        BadTarget("/v1/public/certificates/%", 400, "invalid-request"),
        BadTarget("/v1/public/certificates/%00", 400, "invalid-request"),
        BadTarget("/v1/public/certificates/%ff%fe", 400, "invalid-request"),
        BadTarget("/v1/public/certificates/..%2f..%2fetc", 404, "not-found"),
        BadTarget("/v1/public/certificates/" + String(repeating: "x", count: 3_000), 400, "invalid-request"),
        BadTarget("/log/tile/0/000.p/0", 404, "not-found"),
        BadTarget("/log/tile/0/000.p/255", 404, "not-found"),
        BadTarget("/log/tile/99/000", 404, "not-found"),
        BadTarget("/log/tile/0/../0/000.p/1", 404, "not-found"),
        BadTarget("/log/tile/0/" + String(repeating: "x999/", count: 9) + "999", 404, "not-found"),
        BadTarget("/authorities/NL/status-lists/99999999999999999999", 404, "not-found"),
        BadTarget("/authorities/nl/status-lists/1", 404, "not-found"),
        BadTarget("/authorities/NL/status-lists/1?time=-5", 400, "invalid-request"),
        BadTarget("/v1/documents/zz", 404, "not-found"),
        BadTarget("/v1/programmes/%E2%98%83", 404, "not-found"),
        BadTarget("/" + String(repeating: "y", count: 8_300), 414, "uri-too-long"),
        BadTarget("/" + String(repeating: "z", count: 200_000), 400, "invalid-request"),
        BadTarget("/v1/\u{e9}", 400, "invalid-request"),
    ]

    private static let queries: [BadTarget] =
        [
            "", "?tin=", "?tin=%", "?tin=%zz", "?tin=%00", "?tin=%ff", "?tin=NL1&colour=red",
            "?tin=NL1&at=2026-02-31", "?tin=NL1&at=2026-01-01T00:00:00", "?tin=NL1&at=9999-12-31",
            "?tin=NL1&at=2026-01-01&at=2026-01-02", "?tin=NL1&known_at=-1",
            "?tin=NL1&known_at=99999999999999999999",
            "?tin=NL1&known_at=1&log_size=1", "?tin=NL1&log_size=x", "?tin=NL1&programme=nope",
            "?tin=" + String(repeating: "9", count: 400),
            "?" + (0...100).map { "tin=NL\($0)" }.joined(separator: "&"),
        ].map { BadTarget("/v1/status\($0)", 400, "invalid-request") }
        + [
            "?limit=0", "?limit=-1", "?limit=99999999999999999999", "?after=x", "?status=nope", "?name=%00",
        ].map { BadTarget("/v1/certificates\($0)", 400, "invalid-request") }

    private static let methods: [BadTarget] =
        ["PUT", "DELETE", "PATCH", "TRACE"].flatMap { method in
            [
                BadTarget("/v1/status?tin=NL1", 405, "method-not-allowed", method: method),
                BadTarget("/v1/certificates", 405, "method-not-allowed", method: method),
                BadTarget("/log/checkpoint", 405, "method-not-allowed", method: method),
                BadTarget("/nothing", 404, "not-found", method: method),
            ]
        } + [
            BadTarget("/v1/status", 405, "method-not-allowed", method: "POST"),
            BadTarget("/v1/verify", 405, "method-not-allowed"),
            BadTarget("/v1/status", 400, "invalid-request", method: "BREW"),
        ]
}
