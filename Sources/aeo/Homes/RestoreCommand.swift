import AEORegistry
import ArgumentParser
import JOSE
import KeyCustody
import RegistryHome

/// `aeo restore`: puts a home back from a backup, and resumes a restored one.
struct RestoreCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a registry back from a backup, and let it write again.",
        discussion: """
            aeo restore FILE --home NEW puts a home back after verifying all of it. It serves reads and refuses every \
            write until aeo restore --resume --home HOME --seen FILE|URL has compared it with the newest checkpoint \
            or status list found outside. If that is the very end of the backup's log, the home goes on. Otherwise \
            the old log is closed for good and a new one begins. --seen none says that nothing can be found.
            """
    )

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
    var file: String?

    @Flag(name: .long, help: "Compare a restored home, and let it write again; aeod must be stopped.")
    var resume = false

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Checkpoints or status lists found outside; may be repeated.",
            valueName: "file|url|none"
        )
    )
    var seen: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("A folder like HOME/keys to copy encrypted key files from.", valueName: "dir")
    )
    var keys: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file with the passphrase of the backup, or with --resume of the home's keys.",
            valueName: "file"
        )
    )
    var passphraseFile: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (file != nil) != resume else {
            throw ValidationError("name the backup to restore, or say --resume for a home that was restored")
        }
        if resume, keys != nil { throw ValidationError("--keys belongs to the restoring of a file") }
        if !resume, !seen.isEmpty { throw ValidationError("--seen belongs to --resume") }
        if seen.contains(SeenSource.nothing), seen.count > 1 {
            throw ValidationError("--seen none says that nothing was found; name nothing else then")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        guard let path = connection.homePath else {
            throw CommandFailure(.usage, "no home is named", hint: "say --home DIR or set AEO_HOME")
        }
        let source = PassphraseSource(file: passphraseFile, environment: context.environment) {
            context.note($0)
        }
        let secret: Passphrase
        do throws(HomeError) {
            secret = try source.passphrase(of: HomeLayout(root: path))
        } catch {
            throw CommandFailure(error)
        }
        let reply = Reply(context: context, options: options)
        if let file {
            try await restore(file, to: path, secret, context, reply)
        } else {
            try await resume(path, secret, context, reply)
        }
        return .done
    }

    private func restore(
        _ file: String,
        to path: String,
        _ passphrase: Passphrase,
        _ context: CommandContext,
        _ reply: Reply
    ) async throws(CommandFailure) {
        let restorer = HomeRestorer(random: context.random) { (home, manifest) throws(BackupError) in
            try await RestoredDatabase.examine(home, manifest)
        }
        do throws(BackupError) {
            let restored = try await restorer.restore(file, to: path, passphrase: passphrase, keys: keys)
            let missing = restored.home.missingKeyFiles()
            var answer = restored.manifest.json
            answer["home"] = .string(restored.home.layout.root)
            answer["state"] = "restored"
            answer["missing_keys"] = .array(missing.map { .string($0) })
            reply.print(answer) { ResumeText.restored(restored.home, restored.manifest, missing: missing) }
        } catch {
            throw CommandFailure(error)
        }
    }

    private func resume(
        _ path: String,
        _ passphrase: Passphrase,
        _ context: CommandContext,
        _ reply: Reply
    ) async throws(CommandFailure) {
        let desk = ResumeDesk(context: context, passphrase: passphrase)
        let outcome = try await desk.resume(path, seen: seen)
        reply.print(outcome.json) { ResumeText.resumed(outcome, reply.paint) }
    }
}
