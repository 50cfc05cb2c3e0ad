import ArgumentParser

/// What the commands take that sign with a key of the home.
struct OfficerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file with the passphrase of the home's keys (else HOME/secrets/passphrase).",
            valueName: "file"
        )
    )
    var passphraseFile: String?
}
