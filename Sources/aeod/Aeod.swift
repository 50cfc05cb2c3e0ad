import AEORegistry
import ArgumentParser
import Glibc

/// The registry daemon: serves one home until it is told to stop.
@main
struct Aeod: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aeod",
        abstract: "Serve an AEO registry.",
        discussion: """
            Serves the home that `aeo init` made, on the port of its URL or the address in its configuration. \
            Prints one line when it accepts requests, logs to the standard error stream, and stops on SIGTERM \
            once every accepted act is answered.

            What an operator may choose stands in HOME/aeod.json or in the file of --config; docs/guides/operate.md \
            describes every member. A file with a fault is refused with status 64 and all faults are told.
            """,
        version: "aeod \(BuildVersion.text)"
    )

    @Option(help: ArgumentHelp("The registry's home.", valueName: "dir"))
    var home: String

    @Option(
        help: ArgumentHelp("The operator's file (else HOME/aeod.json, if there is one).", valueName: "file")
    )
    var config: String?

    @Flag(help: "Check the configuration, print it as it is in force, and serve nothing.")
    var checkConfig = false

    @Option(help: ArgumentHelp("A file with the passphrase of the keys.", valueName: "file"))
    var passphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "How much to log: debug, info, notice, warning or error (else as configured, else notice).",
            valueName: "level"
        )
    )
    var logLevel: LogVerbosity?

    func run() async throws {
        // A limit on file sizes is met like a full disk: the write fails and is refused, the process goes on.
        _ = signal(SIGXFSZ, SIG_IGN)
        do {
            let setup = try DaemonSetup.read(home: home, config: config)
            guard !checkConfig else {
                StandardStream.output.write(setup.text)
                return
            }
            try await Daemon(setup: setup, passphraseFile: passphraseFile, verbosity: logLevel).run()
        } catch let failure as DaemonFailure {
            for line in failure.lines { StandardStream.error.write("aeod: error: \(line)\n") }
            throw ExitCode(failure.exitCode)
        }
    }
}
