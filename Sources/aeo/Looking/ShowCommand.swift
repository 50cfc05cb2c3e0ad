import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo show`: one certificate with its holder and its acts; without an officer's key what is public of it.
struct ShowCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a certificate.",
        discussion:
            "With the officer's key of a home everything is shown, else what the holder agreed to publish."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable)
        let path = client.isOfficer ? RegistryPath.certificate : .publicCertificate
        let query = client.isOfficer ? KnowledgeQuery.items(knownAt) : []
        if !client.isOfficer, knownAt != nil {
            throw CommandFailure(.notPermitted, "--known-at needs an officer's key", hint: "say --home DIR")
        }
        let answer = try await client.fetch(path.path(number), query: query, signed: client.isOfficer)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { CertificateText.full(answer, reply.paint) }
        return .done
    }
}
