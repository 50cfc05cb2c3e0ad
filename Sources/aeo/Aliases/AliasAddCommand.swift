import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo alias add`: records that a partner's code names a trader.
struct AliasAddCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Record that a partner's code names a trader.",
        discussion: """
            Such as the manufacturer's code (MID) by which the United States know a supplier, or the business partner \
            code (OBPC) of a Korean importer. Several traders may share a code; then it proves nothing of any one of them.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("The trader, by the number used abroad.", valueName: "number")
    )
    var tin: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Whose code it is: a country, union or agency.", valueName: "cc")
    )
    var party: String

    @Option(name: .long, help: ArgumentHelp("The kind of code, such as MID.", valueName: "code"))
    var scheme: String

    @Option(name: .long, help: ArgumentHelp("The code.", valueName: "text"))
    var value: String

    @Option(
        name: .long,
        help: ArgumentHelp("The first day; always if left out.", valueName: "day"),
        transform: Reading.day
    )
    var from: CivilDate?

    @Option(
        name: .long,
        help: ArgumentHelp("The last day; with no end if left out.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @OptionGroup var words: WordOptions
    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let from, let until, until < from { throw ValidationError("--until lies before --from") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        try reply.confirm("Let \(scheme) \(value) of \(party) name \(tin)?", isSettled: repeating.yes)
        let answer = try await client.record(
            RegistryPath.aliases.rawValue,
            body: body,
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { AliasText.one(answer, reply.paint) }
        return .done
    }

    private var body: JSONObject {
        var body: JSONObject = [
            "tin": .string(tin), "for": .string(party), "scheme": .string(scheme), "value": .string(value),
        ]
        if let from { body["from"] = .string(from.description) }
        if let until { body["until"] = .string(until.description) }
        words.add(to: &body)
        return body
    }
}
