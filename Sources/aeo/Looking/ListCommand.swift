import AEORegistryAPI
import AEORegistryClient
import ArgumentParser

/// `aeo list`: the certificates of a registry, page by page.
struct ListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List certificates.",
        discussion: "With the officer's key of a home all are listed, else those that are published."
    )

    @OptionGroup var page: PageOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable)
        let path = RegistryPath.certificates.rawValue
        let answer = try await client.fetch(path, query: page.query, signed: client.isOfficer)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { CertificateText.page(answer, reply.paint) }
        return .done
    }
}
