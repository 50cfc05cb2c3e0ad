import AEORegistryAPI
import Hummingbird

extension Router where Context == BasicRequestContext {
    /// Answers GET, and with it HEAD, at a resource.
    func get(
        _ path: RegistryPath,
        use handler: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        get(RouterPath(path.rawValue), use: handler)
    }

    /// Answers POST at a resource.
    func post(
        _ path: RegistryPath,
        use handler: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        post(RouterPath(path.rawValue), use: handler)
    }
}
