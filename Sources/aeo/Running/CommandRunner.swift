import ArgumentParser

/// Parses a command line, runs the command and reports failures.
struct CommandRunner: Sendable {
    private let context: CommandContext

    init(_ context: CommandContext) {
        self.context = context
    }

    /// Runs the command that the arguments name; never throws, always answers with a status.
    func run(_ arguments: [String]) async -> CommandStatus {
        let parsed: any ParsableCommand
        do {
            parsed = try RootCommand.parseAsRoot(arguments)
        } catch {
            return report(parsing: error)
        }
        guard let command = parsed as? any RegistryCommand else { return help(parsed) }
        do throws(CommandFailure) {
            return try await command.perform(in: context)
        } catch {
            context.console.err(error.text)
            return error.status
        }
    }

    /// Runs what the library brings along: help, version and groups of commands without one chosen.
    private func help(_ command: any ParsableCommand) -> CommandStatus {
        var command = command
        do {
            try command.run()
            return .done
        } catch {
            return report(parsing: error)
        }
    }

    private func report(parsing error: any Error) -> CommandStatus {
        let text = RootCommand.fullMessage(for: error, columns: min(context.console.width, 100))
        guard RootCommand.exitCode(for: error).isSuccess else {
            context.console.err(text.isEmpty ? "" : "aeo: \(Self.lowercasedError(text))\n")
            return .usage
        }
        context.console.out(text.isEmpty ? "" : text + "\n")
        return .done
    }

    /// The library begins with `Error:`; the tools of this package write `error:`.
    private static func lowercasedError(_ text: String) -> String {
        text.utf8.starts(with: "Error:".utf8) ? "error:" + text.dropFirst(6) : text
    }
}
