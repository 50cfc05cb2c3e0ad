import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements stops`: the operators whose benefits are or were stopped.
struct StopsCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "stops",
        abstract: "List the stops of single operators' benefits under an arrangement."
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let answer = try await client.fetch(RegistryPath.stops.path(id), signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { StopText.list(answer, reply.paint) }
        return .done
    }
}
