import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo match`: finds the trader that a code, a name or an address means.
struct MatchCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Find the trader that a code, a name or an address means.",
        discussion: """
            Exit status: 0 one trader by a number or a partner's code, 2 candidates or several traders, 1 nobody. \
            Candidates are likely, never certain.
            """
    )

    @Argument(help: "A code as it stands on a declaration.")
    var code: String?

    @Option(name: .long, help: ArgumentHelp("The trader's name.", valueName: "text"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp("The address, in one text.", valueName: "text"))
    var address: String?

    @Option(name: .long, help: ArgumentHelp("The country of the address.", valueName: "cc"))
    var country: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Whose codes for traders count; everybody's if left out.", valueName: "cc")
    )
    var relying: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The day or instant of the declaration; now if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var at: Moment?

    @Option(name: .long, help: ArgumentHelp("At most so many candidates, 1 to 50.", valueName: "n"))
    var limit: Int?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard code != nil || name != nil else { throw ValidationError("say a code, or --name TEXT") }
        if let limit, !(1...50).contains(limit) { throw ValidationError("--limit is a number from 1 to 50") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let answer = try await client.record(
            RegistryPath.match.rawValue,
            body: body,
            key: client.makeIdempotencyKey(),
            // Nothing is recorded, so there is nothing to be recorded twice.
            isDryRun: true
        )
        let reply = Reply(context: context, options: options)
        reply.print(answer) { MatchText.text(answer, reply.paint) }
        return MatchText.status(answer)
    }

    private var body: JSONObject {
        var body = JSONObject()
        for (member, text) in [
            ("declared", code), ("name", name), ("address", address), ("country", country),
            ("relying", relying), ("at", at?.description),
        ] {
            if let text { body[member] = .string(text) }
        }
        if let limit { body["limit"] = .integer(Int64(limit)) }
        return body
    }
}
