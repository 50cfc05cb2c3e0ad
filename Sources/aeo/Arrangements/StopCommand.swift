import AEOModel
import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements stop`: stops the benefits of one operator of the other side.
struct StopCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "Stop the benefits of one operator of the other side.",
        discussion: """
            The partner is told; the public is not. Say with --reason why.
            """
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Option(name: .long, help: ArgumentHelp("The operator's number.", valueName: "tin"))
    var tin: String

    @Option(
        name: .long,
        help: ArgumentHelp("The first day without benefits.", valueName: "day"),
        transform: Reading.day
    )
    var from: CivilDate

    @Option(
        name: .long,
        help: ArgumentHelp("The last day; with no end if left out.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard until.map({ from <= $0 }) ?? true else { throw ValidationError("--until lies before --from") }
        guard ground.reason != nil else {
            throw ValidationError("say with --reason why the benefits are stopped")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        var body: JSONObject = ["tin": .string(tin), "from": .string(from.description)]
        if let until { body["until"] = .string(until.description) }
        ground.add(to: &body)
        return try await ArrangementWrite(
            context: context,
            options: options,
            officer: officer,
            write: write
        )
        .send(
            body,
            to: RegistryPath.stops.path(id),
            question: "Stop the benefits of \(tin) under \(id) from \(from)?",
            text: StopText.one
        )
    }
}
