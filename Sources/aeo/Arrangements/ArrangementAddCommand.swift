import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo arrangements add`: records a new arrangement.
struct ArrangementAddCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Record a new arrangement."
    )

    @Argument(help: ArgumentHelp("The document, a JSON file; - reads the standard input.", valueName: "file"))
    var file: String

    @OptionGroup var ground: GroundOptions
    @OptionGroup var write: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let document = try ArrangementWrite.document(file, context)
        var body: JSONObject = ["arrangement": .object(document)]
        ground.add(to: &body)
        return try await ArrangementWrite(
            context: context,
            options: options,
            officer: officer,
            write: write
        )
        .send(
            body,
            to: RegistryPath.arrangements.rawValue,
            question: "Add the arrangement \(document.text("id") ?? "?")?",
            text: ArrangementText.changed
        )
    }
}
