import ArgumentParser

/// `aeo key`: keys of holders and of the registry.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make a holder's key, or list the keys of a registry.",
        subcommands: [KeyGenerateCommand.self, KeyListCommand.self]
    )
}
