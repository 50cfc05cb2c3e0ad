import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo programmes`: the programmes that a registry hosts, or one with its rules.
struct ProgrammesCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "programmes",
        abstract: "List the programmes of a registry, or show the rules of one."
    )

    @Argument(help: ArgumentHelp("A programme, such as EU-AEO.", valueName: "id"))
    var programme: String?

    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(context: context, options: options).client(.none)
        let reply = Reply(context: context, options: options)
        if let programme {
            let answer = try await client.fetch(RegistryPath.programme.path(programme))
            reply.print(answer) { ProgrammeText.one(answer, reply.paint) }
        } else {
            let answer = try await client.fetch(RegistryPath.programmes.rawValue)
            reply.print(answer) { ProgrammeText.list(answer, reply.paint) }
        }
        return .done
    }
}
