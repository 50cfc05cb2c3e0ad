package import AEORegistry
package import Hummingbird
package import Logging

/// The listener for operators: metrics and health, and nothing of the registry's own resources.
package struct AdminServer: Sendable {
    private let registry: Registry
    private let http: HTTPMetrics
    private let startedAt: Int64
    private let logger: Logger

    /// `startedAt` is when the process began, in seconds since 1970.
    package init(registry: Registry, http: HTTPMetrics, startedAt: Int64, logger: Logger) {
        self.registry = registry
        self.http = http
        self.startedAt = startedAt
        self.logger = logger
    }

    /// Its routes.
    package func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: AdminProblemMiddleware())
        HealthRoutes(registry: registry).add(to: router)
        router.get("/metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: MetricPage.mediaType, .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: page()))
            )
        }
        return router
    }

    /// The service that listens at an address.
    package func application(
        host: String,
        port: Int,
        onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [FramingProblemHandler()],
                    idleTimeout: .seconds(30)
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(16, logger: logger)
            ),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: logger
        )
    }

    private func page() -> String {
        var page = MetricPage()
        page.family("aeo_build_info", .gauge, "Always 1; the label is the version of the program.")
        page.sample(1 as Int64, [("version", BuildVersion.text)])
        page.family("aeo_process_start_time_seconds", .gauge, "When the daemon began.")
        page.sample(startedAt)
        registry.write(to: &page)
        http.write(to: &page)
        return page.text
    }
}
