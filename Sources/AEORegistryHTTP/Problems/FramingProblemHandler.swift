import AEORegistryAPI
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Gives a problem document to the one answer that is made below the routes: that to a request which cannot be read
/// as HTTP, or whose head is beyond the bounds.
final class FramingProblemHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // Every answer of the routes with this status has a body and says what it is.
        guard case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest,
            head.headerFields[.contentType] == nil
        else {
            context.write(data, promise: promise)
            return
        }
        let problem = HTTPProblem(
            .invalidRequest,
            "this cannot be read as an HTTP/1.1 request, or its address or header is too large"
        )
        let body = ByteBuffer(bytes: problem.body)
        head.headerFields[.contentType] = ProblemDocument.mediaType
        head.headerFields[.cacheControl] = "no-store"
        head.headerFields[.contentLength] = String(body.readableBytes)
        context.write(wrapOutboundOut(.head(head)), promise: promise)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
    }
}
