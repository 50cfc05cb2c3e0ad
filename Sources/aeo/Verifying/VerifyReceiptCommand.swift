import AEOCertificates
import AEOModel
import AEORegistry
import ArgumentParser
import JOSE

/// `aeo verify-receipt`: did a registry give this answer, and did its log bear it? From files alone.
struct VerifyReceiptCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-receipt",
        abstract: "Check the signed receipt of an answer, years later and without the registry.",
        discussion: """
            Checks the signature, the log's checkpoint, the proof of every entry named, and works the statuses out \
            once more from the acts that the receipt opens. Exit status: 0 the receipt holds, 1 it does not, 2 it \
            cannot be said (a key that is not trusted here, or one that was stolen).
            """
    )

    @Argument(help: "The receipt, a file or - for the standard input.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The keys trusted: a JWK Set, a log's .vkey, or a directory of both.",
            valueName: "path"
        )
    )
    var trust: [String]

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !trust.isEmpty else { throw ValidationError("say with --trust whose keys are trusted") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let store = try TrustFiles(files: files).store(trust)
        var bytes = try files.read(file, limit: AnswerReceipt.maxLength + 2)
        while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
        let answer = ReceiptCheck(bytes, trust: store).json
        let reply = Reply(context: context, options: options)
        reply.print(answer) { ReceiptCheckText.text(answer, reply.paint, columns: context.console.width) }
        return VerdictText.status(answer)
    }
}
