import AEOModel
import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements suspend`: no recognition by an arrangement for some days.
struct ArrangementSuspendCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Suspend an arrangement.",
        discussion: """
            All its directions, or with --issuing and --relying those between the parties named.
            """
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Option(
        name: .long,
        help: ArgumentHelp("The first day without recognition.", valueName: "day"),
        transform: Reading.day
    )
    var from: CivilDate

    @Option(
        name: .long,
        help: ArgumentHelp("The last day; with no end if left out.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @Option(name: .long, help: ArgumentHelp("Only where this party's status counts.", valueName: "cc"))
    var issuing: String?

    @Option(name: .long, help: ArgumentHelp("Only where this party relies.", valueName: "cc"))
    var relying: String?

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard until.map({ from <= $0 }) ?? true else { throw ValidationError("--until lies before --from") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        var body: JSONObject = ["change": "suspend", "from": .string(from.description)]
        if let until { body["until"] = .string(until.description) }
        if let issuing { body["issuing"] = .string(issuing) }
        if let relying { body["relying"] = .string(relying) }
        ground.add(to: &body)
        return try await ArrangementWrite(
            context: context,
            options: options,
            officer: officer,
            write: write
        )
        .send(
            body,
            to: RegistryPath.arrangementChanges.path(id),
            question: "Suspend the arrangement \(id) from \(from)?",
            text: ArrangementText.changed
        )
    }
}
