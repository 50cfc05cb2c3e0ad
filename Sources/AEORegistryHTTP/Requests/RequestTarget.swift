import AEORegistryAPI
import Hummingbird

/// The target of a request (RFC 9112 §3.2): path and query as sent, also when a proxy sent the absolute form.
struct RequestTarget {
    /// Path and query as sent.
    let text: Substring
    /// The path as sent.
    let path: Substring
    /// What follows the question mark; `nil` without one.
    let query: Substring?

    init(_ request: Request) {
        var text = (request.head.path ?? "/")[...]
        if text.utf8.first != UInt8(ascii: "/") {
            // Scheme, two slashes and authority stand before the path; a target without a path is the root's.
            let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            text = parts.count == 4 ? text[text.utf8.index(before: parts[3].startIndex)...] : "/"
        }
        self.text = text
        if let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) {
            path = text[..<mark]
            query = text[text.utf8.index(after: mark)...]
        } else {
            path = text
            query = nil
        }
    }

    /// The decoded parameters of the query.
    func items() throws(BodyError) -> QueryItems {
        guard let query else { return QueryItems() }
        return try QueryItems(parsing: query)
    }
}
