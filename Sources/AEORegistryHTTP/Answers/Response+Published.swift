import AEORegistry
import Hummingbird

extension Response {
    /// Published bytes, or only the news that the asker has them already (RFC 9110 §13.1.2).
    static func published(_ published: PublishedBytes, to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: published.entityTag,
            .cacheControl: cacheControl(published.maxAge),
            .accessControlAllowOrigin: "*",
            .accessControlExposeHeaders: "ETag",
        ]
        let asked = request.headers[values: .ifNoneMatch]
        if !asked.isEmpty, asked.contains(where: { matches($0, published.entityTag) }) {
            var response = Response(status: .notModified, headers: headers)
            response.headers[.contentLength] = nil
            return response
        }
        headers[.contentType] = published.contentType
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: published.bytes))
        )
    }

    private static func cacheControl(_ maxAge: Int?) -> String {
        guard let maxAge else { return "public, max-age=31536000, immutable" }
        return maxAge > 0 ? "public, max-age=\(maxAge)" : "no-cache"
    }

    /// Whether a list of entity tags has this one, compared weakly.
    private static func matches(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { each in
            var text = each.drop { $0 == " " || $0 == "\t" }
            while text.last == " " || text.last == "\t" { text.removeLast() }
            if text == "*" { return true }
            if text.hasPrefix("W/") { text = text.dropFirst(2) }
            return text == tag
        }
    }
}
