import Hummingbird

/// Marks every answer of a restored registry with the size of the log that it knows.
struct RestoredMiddleware: RouterMiddleware {
    static let header = "AEO-Restored"

    let size: UInt64

    @concurrent
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.set("\(size)", named: Self.header)
        return response
    }
}
