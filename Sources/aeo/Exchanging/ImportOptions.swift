import AEOModel
import ArgumentParser

/// How a partner's file is read, and what is done with it.
struct ImportOptions: ParsableArguments {
    @Option(name: .customLong("map"), help: ArgumentHelp("How the file is written.", valueName: "map.json"))
    var map: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Whose list it is, such as CN.", valueName: "id"),
        transform: ImportOptions.party
    )
    var partner: PartyCode?

    @Option(
        name: .long,
        help: ArgumentHelp("The whole list (snapshot), or changes only (delta).", valueName: "mode")
    )
    var mode: ImportMode = .snapshot

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day of the list, which goes before what mapping and file say.",
            valueName: "day"
        ),
        transform: Reading.day
    )
    var listDate: CivilDate?

    @Flag(name: .long, help: "Show what would change, and keep nothing.")
    var dryRun = false

    @Option(
        name: .long,
        help: ArgumentHelp("Write the signed acknowledgement for the partner here.", valueName: "file")
    )
    var ack: String?

    @Flag(name: .long, help: "Replace an acknowledgement that exists.")
    var force = false

    @Flag(name: .long, help: "Apply a list that a guard stops.")
    var acceptGuard = false

    @Option(name: .long, help: ArgumentHelp("Why it is applied, for the log.", valueName: "text"))
    var reason: String?

    @Flag(name: [.short, .long], help: "Apply at once, without asking.")
    var yes = false

    /// Reads a partner's code.
    @Sendable
    static func party(_ text: String) throws -> PartyCode {
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
