import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo import`: a partner's list, shown first and applied after approval.
struct ImportCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a partner's list of operators.",
        discussion: """
            Reads CSV, XLSX, JSON or XML as the mapping describes it, compares it with what is known of the partner, \
            and shows what would change. Nothing changes before it is approved: at a terminal you are asked, else \
            `aeo import --apply ID` does it.

            Exit status: 0 every row is taken, 65 rows are refused or a guard stops the list (the rule is named), \
            64 the mapping is wrong. What can be read is shown in all three of the former cases.

            aeo import list.csv --map map.json --partner CN --dry-run
            """
    )

    @Argument(help: ArgumentHelp("The partner's file.", valueName: "file"))
    var file: String?

    @Option(
        name: .customLong("apply"),
        help: ArgumentHelp("Apply a list that waits for approval.", valueName: "id")
    )
    var applied: String?

    @Flag(name: .customLong("list"), help: "Show the lists that came in.")
    var isListing = false

    @OptionGroup var choices: ImportOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        let wishes = [file != nil, applied != nil, isListing].filter(\.self).count
        guard wishes == 1 else { throw ValidationError("say one of FILE, --apply ID and --list") }
        guard file == nil || choices.map != nil && choices.partner != nil else {
            throw ValidationError("a file wants --map MAP.json and --partner ID")
        }
        guard !choices.dryRun || file != nil && !choices.yes else {
            throw ValidationError("--dry-run goes with a file, and not with --yes")
        }
        guard !choices.acceptGuard || choices.reason != nil else {
            throw ValidationError("--accept-guard wants --reason: the log keeps why a guard was set aside")
        }
        if let applied, RecordID(parsing: applied) == nil {
            throw ValidationError("--apply wants the id that `aeo import FILE` printed")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        let reply = Reply(context: context, options: options)
        if isListing {
            let client = try connection.client(.required)
            let answer = try await client.fetch(RegistryPath.imports.rawValue, signed: true)
            reply.print(answer) { ImportText.list(answer, reply.paint) }
            return .done
        }
        let desk = ImportDesk(connection: connection, choices: choices, reply: reply)
        if let applied { return try await desk.apply(applied) }
        return try await desk.take(file ?? "")
    }
}
