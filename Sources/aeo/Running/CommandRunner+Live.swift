import AEOModel
import AEORegistry
import AEORegistryClient
import JOSE

extension CommandRunner {
    /// Lends a runner that works with the real network, clock and terminal.
    static func live(_ body: (CommandRunner) async -> CommandStatus) async -> CommandStatus {
        await HTTPTransport.withTransport { transport in
            let context = CommandContext(
                console: SystemConsole(),
                environment: SystemEnvironment.variables(),
                transport: transport,
                retry: RetryPolicy(),
                now: { SystemEnvironment.now() },
                random: { SystemRandom.bytes($0) },
                schemas: { EmbeddedSchemas.files },
                offlineDoctor: { try await OfflineDoctor.examine($0) }
            )
            return await body(CommandRunner(context))
        }
    }
}
