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
            """
    )

    @Option(help: ArgumentHelp("The registry's home.", valueName: "dir"))
    var home: String

    @Option(help: ArgumentHelp("A file with the passphrase of the keys.", valueName: "file"))
    var passphraseFile: String?

    @Option(help: ArgumentHelp("How much to log: debug, info, notice, warning or error.", valueName: "level"))
    var logLevel: LogVerbosity = .notice

    func run() async throws {
        // A limit on file sizes is met like a full disk: the write fails and is refused, the process goes on.
        _ = signal(SIGXFSZ, SIG_IGN)
        do {
            try await Daemon(home: home, passphraseFile: passphraseFile, verbosity: logLevel).run()
        } catch let failure as DaemonFailure {
            StandardStream.error.write("aeod: error: \(failure)\n")
            throw ExitCode(failure.exitCode)
        }
    }
}
