import AEOModel
import ArgumentParser
import KeyCustody
import RegistryHome

/// `aeo key retire`: ends the use of a key.
struct KeyRetireCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "End the use of a key that has a successor.",
        discussion: """
            Works on the home of a stopped registry. Verifiers take what the key issued up to then, and nothing \
            later. A stolen key is told with `aeo key compromise` instead: a thief can date a paper back.
            """
    )

    @Argument(help: "The key, as `aeo key list` shows it.")
    var kid: String

    @Option(
        name: .long,
        help: ArgumentHelp("The last instant of its use; now if left out.", valueName: "t"),
        transform: Self.instant
    )
    var at: Instant?

    @OptionGroup var change: KeyChangeOptions
    @OptionGroup var options: GlobalOptions

    @Sendable
    private static func instant(_ text: String) throws -> Instant {
        do {
            return try Instant(rfc3339: text)
        } catch {
            throw ValidationError("\(error); an instant such as 2026-11-23T17:00:00+01:00 is wanted")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        try change.apply(options, context) { keeper, reply in
            let role = try keeper.key(kid).role.rawValue
            let end = at.map { "after \($0.rfc3339)" } ?? "from now on"
            try reply.confirm(
                "Believe nothing that the \(role) key \(kid) issues \(end)?",
                isSettled: change.yes
            )
            return try keeper.retire(kid, at: at)
        }
    }
}
