import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo grant`: records a decision and receives the signed certificate.
struct GrantCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Grant a certificate from an application.",
        discussion: """
            FILE is a JSON application (schemas/json/application.schema.json); - reads the standard input. Dates that \
            the programme's rules compute may be left out of it; --dry-run shows them without granting.
            """,
        aliases: ["issue"]
    )

    @Argument(help: "The application, a JSON file, or - for the standard input.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("Write the credential (SD-JWT) here.", valueName: "cred"))
    var out: String?

    @Option(name: .long, help: ArgumentHelp("Write the receipt of the log here.", valueName: "file"))
    var receiptOut: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Bind the credential to the holder's key: a JWK or PEM file.", valueName: "file")
    )
    var holderKey: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Insist although a rule warns; may be repeated.", valueName: "code")
    )
    var acceptWarning: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The office's reference, such as a court's order; replaces the application's.",
            valueName: "text"
        )
    )
    var reference: String?

    @Flag(name: .long, help: "Replace files that exist.")
    var force = false

    @OptionGroup var writing: WriteOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let application = try Application(file: file, files: files)
        let key = try holderKey.map { (path) throws(CommandFailure) in
            try HolderKeyFile(path, context: context).publicKey
        }
        let body = application.body(
            holderKey: key,
            accepting: acceptWarning,
            reference: reference,
            isDryRun: writing.dryRun
        )
        // A repeated command finds its own files; whether they are the same is seen when they are written.
        if writing.idempotencyKey == nil, !writing.dryRun {
            try files.checkFree([out, receiptOut], isForced: force)
        }
        if !writing.dryRun { try files.checkWritable([out, receiptOut]) }
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        if !writing.dryRun {
            try reply.confirm("Grant \(application.title)?", isSettled: writing.yes)
        }
        let idempotencyKey = writing.idempotencyKey ?? client.makeIdempotencyKey()
        let answer = try await client.record(
            RegistryPath.certificates.rawValue,
            body: body,
            key: idempotencyKey,
            isDryRun: writing.dryRun
        )
        reply.print(answer) {
            writing.dryRun
                ? GrantText.preview(answer, application, reply.paint)
                : GrantText.granted(answer, application, reply.paint, file: out)
        }
        guard !writing.dryRun else { return .done }
        try save(answer, files, key: idempotencyKey)
        return .done
    }

    /// Writes the files that were asked for; the grant stands even if that fails.
    private func save(_ answer: JSONObject, _ files: LocalFile, key: String) throws(CommandFailure) {
        for (path, member) in [(out, "credential"), (receiptOut, "receipt")] {
            guard let path else { continue }
            guard let text = answer[member]?.stringValue else {
                throw CommandFailure(.unavailable, "the registry's answer has no \(member)")
            }
            let ending = text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
            do throws(CommandFailure) {
                try files.write(Array((text + ending).utf8), to: path, isForced: force)
            } catch {
                throw CommandFailure(
                    .internal,
                    "the certificate is granted, but \(path) was not written: \(error.message)",
                    hint: "repeat the command with --idempotency-key \(key) and another file: the same"
                        + " certificate is written, and none is granted anew"
                )
            }
        }
    }
}
