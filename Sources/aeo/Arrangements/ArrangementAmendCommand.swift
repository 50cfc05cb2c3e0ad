import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements amend`: puts another text in the place of an arrangement's.
struct ArrangementAmendCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Put another text in the place of an arrangement's."
    )

    @Argument(help: ArgumentHelp("The arrangement, such as CN-EU.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The document, a JSON file; - reads the standard input.", valueName: "file"))
    var file: String

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let document = try ArrangementWrite.document(file, context)
        var body: JSONObject = ["change": "amend", "arrangement": .object(document)]
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
            question: "Amend the arrangement \(id)?",
            text: ArrangementText.changed
        )
    }
}
