import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo bar add`: sets a bar that is known from elsewhere.
struct BarAddCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Set a bar that is known from elsewhere.",
        discussion: """
            Another office's decision, a court's, or one from before this registry. An application of the holder that \
            comes in within the time is refused; a court's order overrides it with \
            --accept-warning reapplication-bar --reference TEXT.
            """
    )

    @Option(name: .long, help: ArgumentHelp("The programme.", valueName: "id"))
    var programme: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Whom it is on: a number with its scheme, as in EORI:NL123456789; may be repeated.",
            valueName: "scheme:number"
        ),
        transform: Reading.identifier
    )
    var identifier: [TraderIdentifier] = []

    @Option(name: .long, help: ArgumentHelp("The holder's name.", valueName: "text"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp("The first day.", valueName: "day"), transform: Reading.day)
    var from: CivilDate

    @Option(
        name: .long,
        help: ArgumentHelp("The last day; with no end if left out.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @Option(name: .long, help: ArgumentHelp("Where it is known from.", valueName: "text"))
    var source: String

    @OptionGroup var words: WordOptions
    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !identifier.isEmpty else {
            throw ValidationError("say with --identifier SCHEME:NUMBER whom it is on")
        }
        guard until.map({ from <= $0 }) ?? true else {
            throw ValidationError("--until lies before --from")
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
        let whom = name ?? identifier.map(\.description).joined(separator: ", ")
        try reply.confirm("Bar \(whom) from \(programme)?", isSettled: repeating.yes)
        let answer = try await client.record(
            RegistryPath.bars.rawValue,
            body: body,
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { BarText.one(answer, reply.paint) }
        return .done
    }

    private var body: JSONObject {
        var body: JSONObject = [
            "programme": .string(programme), "from": .string(from.description), "source": .string(source),
            "identifiers": .array(
                identifier.map { .object(["scheme": .string($0.scheme), "value": .string($0.value)]) }
            ),
        ]
        if let name { body["name"] = .string(name) }
        if let until { body["until"] = .string(until.description) }
        words.add(to: &body)
        return body
    }
}
