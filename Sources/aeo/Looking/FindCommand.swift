import AEORegistryAPI
import AEORegistryClient
import ArgumentParser

/// `aeo find`: certificates by a part of the holder's name, or by a trader's number.
struct FindCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find certificates by the holder's name.",
        discussion: "With the officer's key of a home all are searched, else those that are published."
    )

    @Argument(help: "A part of the name, in any case of letters.")
    var name: String?

    @Option(name: .long, help: ArgumentHelp("Find by the trader's number instead.", valueName: "number"))
    var tin: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard name != nil || tin != nil else {
            throw ValidationError("say a part of the name, or --tin NUMBER")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable)
        var query = page.query
        if let name { query.append(QueryItem("name", name)) }
        if let tin { query.append(QueryItem("tin", tin)) }
        let path = RegistryPath.certificates.rawValue
        let answer = try await client.fetch(path, query: query, signed: client.isOfficer)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { CertificateText.page(answer, reply.paint) }
        return .done
    }
}
