import AEOModel
import AEORegistry
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE
import KeyCustody
import RegistryHome
import TransparencyLog

/// `aeo backup`: one encrypted file with all that a registry needs to stand up again.
struct BackupCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write an encrypted backup of a registry.",
        discussion: """
            Asks the daemon for a copy of the database while it goes on; a home that no daemon has open is copied \
            directly. FILE is encrypted with the passphrase of --passphrase-file, else that of the home's keys. \
            Private keys are left out unless --with-keys is said; then the encrypted key files are in it.
            """
    )

    @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
    var file: String

    @Flag(name: .customLong("with-keys"), help: "Put the encrypted key files in.")
    var withKeys = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file with the passphrase of the backup (else that of the home's keys).",
            valueName: "file"
        )
    )
    var passphraseFile: String?

    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        guard let home = try connection.home() else {
            throw CommandFailure(.usage, "no home is named", hint: "say --home DIR or set AEO_HOME")
        }
        let files = LocalFile(context: context)
        try files.checkFree([file], isForced: false, canForce: false)
        try files.checkWritable([file])
        let secret = try passphrase(of: home, in: context)
        let manifest: BackupManifest
        do throws(BackupError) {
            manifest = try await Self.source(of: home, connection, passphraseFile)
                .write(to: file, withKeys: withKeys, passphrase: secret, now: context.now())
        } catch {
            throw CommandFailure(error)
        }
        var answer = manifest.json
        answer["file"] = .string(file)
        Reply(context: context, options: options).print(answer) { Self.text(manifest, file) }
        return .done
    }

    private func passphrase(
        of home: HomeDirectory,
        in context: CommandContext
    ) throws(CommandFailure) -> Passphrase {
        let source = PassphraseSource(file: passphraseFile, environment: context.environment) {
            context.note($0)
        }
        do {
            return try source.passphrase(of: home.layout)
        } catch .noPassphrase(let path) {
            throw CommandFailure(
                .usage,
                "there is no passphrase to encrypt with: \(path) does not exist",
                hint: "name a file (mode 0600) with --passphrase-file FILE, and keep it apart from the backup"
            )
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Where the copy of the database comes from: the stopped home itself, or the daemon.
    private static func source(
        of home: HomeDirectory,
        _ connection: Connection,
        _ passphraseFile: String?
    ) -> BackupSource {
        BackupSource(home: home, random: connection.context.random) { path in
            if connection.options.registry == nil, try await Self.copied(home, to: path) { return }
            try await Self.fetch(connection, home, passphraseFile, to: path)
        }
    }

    /// Copies the database of a home that no daemon has open; `false` when one has.
    private static func copied(_ home: HomeDirectory, to path: String) async throws -> Bool {
        let lock: HomeLock
        do throws(HomeError) {
            lock = try home.lock()
        } catch .locked {
            return false
        } catch {
            throw error
        }
        guard home.hasDatabase else {
            throw CommandFailure(
                .unavailable,
                "the home has no log yet",
                hint: "start aeod once; it begins the log"
            )
        }
        try await SQLiteCopy.write(home, to: path)
        _ = consume lock
        return true
    }

    private static func fetch(
        _ connection: Connection,
        _ home: HomeDirectory,
        _ passphraseFile: String?,
        to path: String
    ) async throws {
        var asking = connection
        // The home's own passphrase opens the officer's key; the backup's does only where there is no other.
        let own = PassphraseSource(file: nil, environment: connection.context.environment) { _ in }
        if (try? own.passphrase(of: home.layout)) == nil { asking.passphraseFile = passphraseFile }
        let sink = try DownloadSink(path)
        do {
            try await asking.client(.required).download(RegistryPath.backup.rawValue) { sink.take($0) }
        } catch let error as ClientError {
            if let failure = sink.failure { throw failure }
            throw CommandFailure(error, registry: home.configuration.url.description)
        }
        try sink.finish()
    }

    private static func text(_ manifest: BackupManifest, _ file: String) -> String {
        var sheet = Sheet()
        sheet.add("file", file)
        sheet.add("made at", manifest.madeAt.rfc3339)
        sheet.add("log", manifest.logOrigin)
        sheet.add("log size", "\(manifest.head.size)")
        sheet.add("root", manifest.head.root.base64)
        sheet.add("private keys", manifest.hasKeys ? "the encrypted files are in it" : "none")
        return sheet.text
    }
}
