import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo bar lift`: ends a bar that was set by hand.
struct BarLiftCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift",
        abstract: "Lift a bar.",
        discussion: "Say with --reference or --legal-basis what it rests on. `aeo bar list` shows the ids."
    )

    @Argument(help: "The bar's id.")
    var id: String

    @OptionGroup var words: WordOptions
    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard RecordID(parsing: id) != nil else {
            throw ValidationError("\(id) is no bar's id; `aeo bar list` shows the ids")
        }
        guard words.reference != nil || words.legalBasis != nil else {
            throw ValidationError("say with --reference or --legal-basis what the lifting rests on")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        try reply.confirm("Lift the bar \(id)?", isSettled: repeating.yes)
        var body = JSONObject()
        words.add(to: &body)
        let answer = try await client.record(
            RegistryPath.barLift.path(id),
            body: body,
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { BarText.one(answer, reply.paint) }
        return .done
    }
}
