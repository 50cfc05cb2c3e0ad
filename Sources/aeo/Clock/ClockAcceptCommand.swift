import AEORegistryAPI
import AEORegistryClient
import ArgumentParser

/// `aeo clock accept`: an officer's word that the registry's clock is right although it is not plausible.
struct ClockAcceptCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a clock that the registry does not believe.",
        discussion: """
            Needed when the registry refuses writes because its clock is behind the last entry of the log or \
            ahead of the time that can have passed, and the clock is right all the same. The acceptance is an \
            entry of the log with the officer's key. It is refused when this machine's time is more than five \
            minutes from the registry's.
            """
    )

    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        let client = try connection.client(.required)
        let reply = Reply(context: context, options: options)
        if !writing.dryRun, !writing.yes, context.console.isInteractive {
            let reading = try await client.fetch(RegistryPath.clock.rawValue)
            context.console.err(ClockText.reading(reading, own: context.now(), reply.paint))
            try reply.confirm("accept this clock?", isSettled: false)
        }
        let answer = try await client.record(
            RegistryPath.clock.rawValue,
            body: ClockBody(now: context.now(), dryRun: writing.dryRun).json,
            key: writing.idempotencyKey ?? client.makeIdempotencyKey(),
            isDryRun: writing.dryRun
        )
        reply.print(answer) {
            writing.dryRun
                ? ClockText.reading(answer, own: context.now(), reply.paint)
                : ClockText.accepted(answer, reply.paint)
        }
        return .done
    }
}
