package import Hummingbird

extension RegistryServer {
    /// The service that listens at an address; `onReady` is told the port once requests are accepted.
    package func application(
        host: String,
        port: Int,
        onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        StalledReaderHandler(patience: .seconds(configuration.idleSeconds)),
                        FramingProblemHandler(),
                    ],
                    idleTimeout: .seconds(configuration.idleSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: configuration.maxHeaderField,
                        maxHeaderListSize: configuration.maxHeaderList,
                        maxHeaderFieldCount: configuration.maxHeaderCount
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(configuration.maxConnections, logger: logger)
            ),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: logger
        )
    }
}
