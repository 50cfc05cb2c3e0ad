import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo arrangements show`: one arrangement with its document and versions.
struct ArrangementShowCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one arrangement, its directions and its versions."
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(context: context, options: options).client(.none)
        let answer = try await client.fetch(
            RegistryPath.arrangement.path(id),
            query: KnowledgeQuery.items(knownAt)
        )
        let reply = Reply(context: context, options: options)
        reply.print(answer) { ArrangementText.full(answer, reply.paint) }
        return .done
    }
}
