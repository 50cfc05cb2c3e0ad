import AEORegistryAPI
import Hummingbird

/// Answers whatever the operators' listener does not have with a problem document.
struct AdminProblemMiddleware: RouterMiddleware {
    @concurrent
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let words = "this listener answers GET at /metrics, /health/live and /health/ready only"
            return HTTPProblem(.notFound, words).response
        }
    }
}
