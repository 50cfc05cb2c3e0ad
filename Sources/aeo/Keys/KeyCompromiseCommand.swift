import ArgumentParser
import KeyCustody
import RegistryHome

/// `aeo key compromise`: gives up a stolen key.
struct KeyCompromiseCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "compromise",
        abstract: "Say that a key was stolen, from an index of the log on.",
        discussion: """
            Works on the home of a stopped registry; a key in use gets a successor at once. Verifiers then take what \
            the key signed only with a receipt of the log below the index, and no status list of it at all. After an \
            issuing key's loss the daemon issues anew every living certificate that it signed. The steps of that \
            night are in docs/guides/key-compromise.md.
            """
    )

    @Argument(help: "The key, as `aeo key list` shows it.")
    var kid: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The first index of the log that is in doubt; 0 if nothing can be trusted.",
            valueName: "index"
        )
    )
    var since: UInt64

    @OptionGroup var change: KeyChangeOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        return try change.apply(options, context) { keeper, reply in
            let role = try keeper.key(kid).role.rawValue
            try reply.confirm(
                "Believe nothing that the \(role) key \(kid) signed, unless the log has it below index \(since)? "
                    + "This is final.",
                isSettled: change.yes
            )
            let layout = keeper.layout
            return try keeper.compromise(kid, since: since) { () throws(HomeError) in
                try connection.passphrase(of: layout)
            }
        }
    }
}
