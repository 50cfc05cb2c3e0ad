import AEORegistryAPI
import ArgumentParser

/// Whether somebody is asked first, and what makes a repeated command safe.
struct RepeatOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Do not ask for confirmation.")
    var yes = false

    @Option(
        name: .long,
        help: ArgumentHelp("Make a repeated command be recorded once only.", valueName: "key")
    )
    var idempotencyKey: String?

    func validate() throws {
        guard let idempotencyKey, !IdempotencyKey.isUsable(idempotencyKey) else { return }
        throw ValidationError("--idempotency-key wants 1 to 128 visible ASCII characters")
    }
}
