import AEOModel
import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements resume`: gives an operator the benefits again.
struct ResumeCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Give an operator whose benefits are stopped the benefits again."
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Option(name: .long, help: ArgumentHelp("The operator's number.", valueName: "tin"))
    var tin: String

    @Option(
        name: .long,
        help: ArgumentHelp("The first day with benefits again.", valueName: "day"),
        transform: Reading.day
    )
    var from: CivilDate

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        var body: JSONObject = ["tin": .string(tin), "from": .string(from.description)]
        ground.add(to: &body)
        return try await ArrangementWrite(
            context: context,
            options: options,
            officer: officer,
            write: write
        )
        .send(
            body,
            to: RegistryPath.stopsResume.path(id),
            question: "Give \(tin) the benefits under \(id) again from \(from)?",
            text: StopText.one
        )
    }
}
