import AEORegistryAPI
import Hummingbird
import Logging

/// Logs that a request was served: method, route, status and time; never a path, a query, a body or a name.
struct AccessLogMiddleware: RouterMiddleware {
    @concurrent
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= .info else { return try await next(request, context) }
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = ContinuousClock.now - start
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue.prefix(16))",
                "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)",
                "microseconds":
                    "\(elapsed.components.attoseconds / 1_000_000_000_000 + elapsed.components.seconds * 1_000_000)",
            ]
        )
        return response
    }
}
