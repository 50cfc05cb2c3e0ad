import ArgumentParser

/// `aeo bar`: the times during which a holder's applications are not accepted.
struct BarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bar",
        abstract: "Set, list or lift bars to a new application.",
        subcommands: [BarAddCommand.self, BarListCommand.self, BarLiftCommand.self]
    )
}
