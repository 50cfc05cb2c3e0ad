/// Bytes that are no HTTP request, or one that cannot be trusted.
struct BrokenRequest: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    /// Whether the caller ends its side of the connection afterwards.
    let ends: Bool

    init(_ description: String, _ text: String, ends: Bool = false) {
        self.description = description
        self.text = text
        self.ends = ends
    }

    private static let verify = "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    private static let live = "GET /health/live HTTP/1.1\r\nHost: a\r\n"

    static let table = [
        BrokenRequest("a TLS greeting", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n"),
        BrokenRequest("HTTP/0.9", "GET /\r\n\r\n"),
        BrokenRequest("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        BrokenRequest("a NUL in the address", "GET /v1/\u{0} HTTP/1.1\r\nHost: a\r\n\r\n"),
        BrokenRequest("a length of letters", "\(verify)Content-Length: abc\r\n\r\n{}"),
        BrokenRequest("a negative length", "\(verify)Content-Length: -5\r\n\r\n{}"),
        BrokenRequest("two lengths", "\(verify)Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}}"),
        BrokenRequest(
            "a length and chunks",
            "\(verify)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        BrokenRequest("a broken chunk", "\(verify)Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
        BrokenRequest("a body cut off", "\(verify)Content-Length: 500\r\n\r\n{\"a\":", ends: true),
        BrokenRequest("a header cut off", "\(live)X-A: ", ends: true),
        BrokenRequest("a header without a name", "\(live): y\r\n\r\n"),
        BrokenRequest("a header with a space in its name", "\(live)X A: y\r\n\r\n"),
        BrokenRequest(
            "a thousand headers",
            live + (0..<1_000).map { "X-\($0): y\r\n" }.joined() + "\r\n"
        ),
        BrokenRequest("a header of 100 KB", "\(live)X-A: \(String(repeating: "y", count: 100_000))\r\n\r\n"),
    ]
}
