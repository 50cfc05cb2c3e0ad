import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo alias list`: every code that partners use for traders, or those for one.
struct AliasListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the codes that partners use for traders."
    )

    @Option(
        name: .long,
        help: ArgumentHelp("Only those of this trader, by the number used abroad.", valueName: "number")
    )
    var tin: String?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let query = tin.map { [QueryItem("tin", $0)] } ?? []
        let answer = try await client.fetch(RegistryPath.aliases.rawValue, query: query, signed: true)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { AliasText.list(answer, reply.paint) }
        return .done
    }
}
