import Hummingbird

/// Counts every answer by route and status, and the time until its head.
struct MetricsMiddleware: RouterMiddleware {
    let metrics: HTTPMetrics

    @concurrent
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start).components
        metrics.route(context.endpointPath).answered(
            response.status.code,
            after: elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000
        )
        return response
    }
}
