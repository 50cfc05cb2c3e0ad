import ArgumentParser

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
    @Flag(name: .long, help: "Print one JSON document on stdout and nothing else there.")
    var json = false

    @Option(
        name: .long,
        help: ArgumentHelp("The registry's home directory (or AEO_HOME).", valueName: "dir")
    )
    var home: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The registry's URL (or AEO_REGISTRY, or that of the home).", valueName: "url")
    )
    var registry: String?

    @Flag(name: .customLong("no-color"), help: "Show no colours (also NO_COLOR).")
    var noColor = false
}
