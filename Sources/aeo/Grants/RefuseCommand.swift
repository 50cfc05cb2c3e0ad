import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo refuse`: records that an application was refused.
struct RefuseCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Record that an application was refused.",
        discussion: """
            FILE is a JSON application (schemas/json/application.schema.json); - reads the standard input. Officers \
            see the refusal (`aeo list --refused`), the public never does.
            """
    )

    @Argument(help: "The application, a JSON file, or - for the standard input.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("Why: a reason code of the programme, or a SAFE letter.", valueName: "code")
    )
    var reason: String

    @OptionGroup var words: WordOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard reason.utf8.contains(where: { $0 != 0x20 }) else {
            throw ValidationError("--reason is empty; say why it was refused")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let application = try Application(file: file, files: LocalFile(context: context))
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        if !writing.dryRun {
            try reply.confirm("Refuse \(application.title)?", isSettled: writing.yes)
        }
        let answer = try await client.record(
            RegistryPath.refusals.rawValue,
            body: application.refusal(reason, words, isDryRun: writing.dryRun),
            key: writing.idempotencyKey ?? client.makeIdempotencyKey(),
            isDryRun: writing.dryRun
        )
        reply.print(answer) {
            writing.dryRun
                ? RefusalText.preview(answer, application, reply.paint)
                : RefusalText.recorded(answer, application, reply.paint)
        }
        return .done
    }
}
