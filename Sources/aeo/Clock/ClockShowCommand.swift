import AEORegistryAPI
import ArgumentParser

/// `aeo clock show`: what the registry thinks of its clock.
struct ClockShowCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the registry's clock, and whether it is believed."
    )

    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        let reading = try await connection.client(.none).fetch(RegistryPath.clock.rawValue)
        let reply = Reply(context: context, options: options)
        reply.print(reading) { ClockText.reading(reading, own: context.now(), reply.paint) }
        return .done
    }
}
