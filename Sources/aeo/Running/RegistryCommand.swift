import ArgumentParser

/// A command that works in a context handed to it, so that it can be tested without network, terminal and clock.
protocol RegistryCommand: ParsableCommand {
    /// The options that every command has.
    var options: GlobalOptions { get }

    /// Does the work and says how it ended.
    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus
}
