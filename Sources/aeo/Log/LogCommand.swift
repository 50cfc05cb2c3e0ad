import ArgumentParser

/// `aeo log`: looks at a registry's transparency log.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Check a registry's transparency log.",
        subcommands: [LogCheckpointCommand.self, LogProveCommand.self, LogAuditCommand.self]
    )
}
