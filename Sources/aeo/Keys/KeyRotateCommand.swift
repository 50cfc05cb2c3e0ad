import ArgumentParser
import KeyCustody
import RegistryHome

/// `aeo key rotate`: a new key in the place of one that is in use.
struct KeyRotateCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Make a new key of a role; the one in use signs no more.",
        discussion: """
            Works on the home of a stopped registry. The former key is retiring: what it signed stays good, until \
            `aeo key retire` or for ever. The log is signed with both its keys for 30 days, so that those who know \
            only the former learn of the new one by its word.
            """
    )

    @Argument(help: "The role: issuing, status, log or officer.", transform: Self.role)
    var role: KeyRole

    @Option(name: .long, help: ArgumentHelp("Whose key, where several authorities grant.", valueName: "cc"))
    var authority: String?

    @OptionGroup var change: KeyChangeOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    @Sendable
    private static func role(_ text: String) throws -> KeyRole {
        guard let role = KeyRole(rawValue: text), role != .holder, role != .agency else {
            throw ValidationError(
                "\(text) is no role of a registry's key; name issuing, status, log or officer"
            )
        }
        return role
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        return try change.apply(options, context) { keeper, reply in
            let former = try keeper.inUse(role, authority: authority)
            let owner = former.authority.map { " of \($0)" } ?? ""
            try reply.confirm(
                "Make a new \(role.rawValue) key\(owner) in place of \(former.kid)?",
                isSettled: change.yes
            )
            let layout = keeper.layout
            return try keeper.rotate(former) { () throws(HomeError) in try connection.passphrase(of: layout) }
        }
    }
}
