import AEOModel
import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements end`: no recognition by an arrangement after a day.
struct ArrangementEndCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End an arrangement."
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Option(
        name: .long,
        help: ArgumentHelp("The last day with recognition.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        var body: JSONObject = ["change": "end", "until": .string(until.description)]
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
            question: "End the arrangement \(id) after \(until)?",
            text: ArrangementText.changed
        )
    }
}
