import ArgumentParser

/// `aeo clock`: the registry's clock, and an officer's word on it.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Show what a registry thinks of its clock, and accept one that it does not believe.",
        subcommands: [ClockShowCommand.self, ClockAcceptCommand.self]
    )
}
