import AEORegistry
import Hummingbird
import JOSE

extension Response {
    /// An answer in JSON that is made anew for each question.
    static func json(
        _ object: JSONObject,
        status: HTTPResponse.Status = .ok,
        for audience: Audience
    ) -> Response {
        json(JSONText.encode(object), status: status, for: audience)
    }

    /// An answer that is JSON already.
    static func json(
        _ bytes: [UInt8],
        status: HTTPResponse.Status = .ok,
        for audience: Audience
    ) -> Response {
        Response(
            status: status,
            headers: fields("application/json", audience),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// An answer in plain text, or in another form of text.
    static func text(
        _ text: String,
        as contentType: String = "text/plain; charset=utf-8",
        for audience: Audience
    ) -> Response {
        Response(
            status: .ok,
            headers: fields(contentType, audience),
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// The answer to a write, the first one or the one that was kept.
    static func write(_ answer: WriteAnswer) -> Response {
        var headers = fields("application/json", .officer)
        if answer.isRepeated { headers.set("true", named: "Idempotency-Replayed") }
        return Response(
            status: .init(code: answer.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }

    private static func fields(_ contentType: String, _ audience: Audience) -> HTTPFields {
        switch audience {
        case .anybody: [.contentType: contentType, .cacheControl: "no-cache", .accessControlAllowOrigin: "*"]
        case .officer: [.contentType: contentType, .cacheControl: "no-store"]
        }
    }
}
