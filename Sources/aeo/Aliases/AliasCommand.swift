import ArgumentParser

/// `aeo alias`: the codes by which partners and their traders know a trader.
struct AliasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias",
        abstract: "Record, list or end the codes that partners use for traders.",
        subcommands: [AliasAddCommand.self, AliasListCommand.self, AliasEndCommand.self]
    )
}
