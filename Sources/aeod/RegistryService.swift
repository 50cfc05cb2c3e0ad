import AEORegistry
import ServiceLifecycle

/// Runs the registry's sequencer and clockwork, and lets them finish what was accepted.
struct RegistryService: Service {
    let registry: Registry

    func run() async {
        await withGracefulShutdownHandler {
            await registry.run()
        } onGracefulShutdown: {
            registry.stop()
        }
    }
}
