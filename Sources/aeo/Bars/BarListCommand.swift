import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo bar list`: every bar, those that acts started and those set by hand.
struct BarListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the bars: those that an ending started and those set by hand."
    )

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let answer = try await client.fetch(RegistryPath.bars.rawValue, signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { BarText.list(answer, reply.paint) }
        return .done
    }
}
