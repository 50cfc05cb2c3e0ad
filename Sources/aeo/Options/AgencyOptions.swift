import ArgumentParser

/// What the commands take that an agency may sign.
struct AgencyOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Sign the question with this agency's private key, a PEM or a JWK file (or AEO_KEY).",
            valueName: "file"
        )
    )
    var key: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The file with the passphrase of that key.", valueName: "file")
    )
    var keyPassphraseFile: String?
}
