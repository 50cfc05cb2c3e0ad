import AEORegistryAPI
import Hummingbird
import JOSE

/// A problem with what HTTP says besides: header fields, and whether the connection goes on.
struct HTTPProblem: Error {
    let document: ProblemDocument
    var headers: HTTPFields = [:]
    /// Whether the rest of the request will not be read, so the connection must end.
    var endsConnection = false
    /// What the operator should know and the caller should not.
    var cause: String?

    init(_ document: ProblemDocument) {
        self.document = document
    }

    init(_ code: ProblemCode, _ detail: String, remedy: String? = nil) {
        self.init(ProblemDocument(code, detail, remedy: remedy))
    }

    /// The document as it is sent.
    var body: [UInt8] { JSONText.encode(document.json) }

    /// The answer.
    var response: Response {
        let body = body
        var headers = headers
        headers[.contentType] = ProblemDocument.mediaType
        headers[.cacheControl] = "no-store"
        guard endsConnection else {
            return Response(
                status: .init(code: document.code.status),
                headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
            )
        }
        headers[.connection] = "close"
        return Response(
            status: .init(code: document.code.status),
            headers: headers,
            body: ResponseBody(contentLength: body.count) { writer in
                try await writer.write(ByteBuffer(bytes: body))
                try await writer.finish(nil)
                // An error after the last byte is the framework's way to be told to close the connection.
                throw ConnectionEnd()
            }
        )
    }
}
