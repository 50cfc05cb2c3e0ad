import AEORegistryAPI
import AEORegistryClient
import ArgumentParser

/// `aeo list`: the certificates of a registry, page by page.
struct ListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List certificates.",
        discussion: """
            With the officer's key of a home all are listed, else those that are published. --where takes \
            KEY=VALUE with commas: programme, tier, status, expires=FIRST..LAST.
            """
    )

    @Flag(name: .long, help: "List refused applications instead, for officers.")
    var refused = false

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only these, as in programme=EU-AEO,tier=AEOF.", valueName: "selection"),
        transform: Selection.parse
    )
    var selection: Selection?

    @OptionGroup var page: PageOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !refused || (selection == nil && page.status == nil) else {
            throw ValidationError("refused applications have no status; leave --status and --where out")
        }
        guard selection?.status == nil || page.status == nil else {
            throw ValidationError("say the status once")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(refused ? .required : .ifAvailable)
        let reply = Reply(context: context, options: options)
        if refused {
            let path = RegistryPath.refusals.rawValue
            let answer = try await client.fetch(path, query: page.query, signed: true)
            reply.print(answer) { RefusalText.page(answer, reply.paint) }
            return .done
        }
        let path = RegistryPath.certificates.rawValue
        let query = page.query + (selection?.query ?? [])
        let answer = try await client.fetch(path, query: query, signed: client.isOfficer)
        reply.print(answer) { CertificateText.page(answer, reply.paint) }
        return .done
    }
}
