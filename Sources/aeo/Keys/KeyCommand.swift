import ArgumentParser

/// `aeo key`: keys of holders and of the registry.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make a holder's or an agency's key; list, replace and give up the keys of a registry.",
        discussion: """
            rotate, retire and compromise work on the home of a stopped registry, for private keys never travel; \
            the next start of aeod records in the log what they changed.
            """,
        subcommands: [
            KeyGenerateCommand.self, KeyListCommand.self, KeyRotateCommand.self, KeyRetireCommand.self,
            KeyCompromiseCommand.self,
        ]
    )
}
