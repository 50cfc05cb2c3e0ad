import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo alias end`: ends a partner's code for a trader.
struct AliasEndCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a partner's code for a trader.",
        discussion: "It goes on naming the trader for the days before. `aeo alias list` shows the ids."
    )

    @Argument(help: "The alias's id.")
    var id: String

    @Option(
        name: .customLong("on"),
        help: ArgumentHelp("The first day on which it holds no more; at once if left out.", valueName: "day"),
        transform: Reading.day
    )
    var day: CivilDate?

    @OptionGroup var words: WordOptions
    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard RecordID(parsing: id) != nil else {
            throw ValidationError("\(id) is no alias's id; `aeo alias list` shows the ids")
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
        try reply.confirm("End the alias \(id)?", isSettled: repeating.yes)
        var body = JSONObject()
        if let day { body["on"] = .string(day.description) }
        words.add(to: &body)
        let answer = try await client.record(
            RegistryPath.aliasEnd.path(id),
            body: body,
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { AliasText.one(answer, reply.paint) }
        return .done
    }
}
