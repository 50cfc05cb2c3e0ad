import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo arrangements list`: every arrangement of a registry.
struct ArrangementListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the arrangements of a registry."
    )

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
            RegistryPath.arrangements.rawValue,
            query: KnowledgeQuery.items(knownAt)
        )
        let reply = Reply(context: context, options: options)
        reply.print(answer) { ArrangementText.list(answer, reply.paint) }
        return .done
    }
}
