import AEORegistryClient
import ArgumentParser
import JOSE
import TransparencyLog

/// `aeo log audit`: downloads the log, proves it whole, and that it continues what was seen before.
struct LogAuditCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Download the log and prove it whole.",
        discussion: """
            Hashes every entry, compares every tile, checks the signed checkpoint, and demands that the log continues \
            the checkpoint of the last audit. The first audit trusts the key that the registry publishes, or --vkey; \
            the later ones demand the same, or a new key that signs beside it. Exit status 65 when anything does not match.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where the last checkpoint is kept (else in the home or ~/.local/state).",
            valueName: "file"
        )
    )
    var state: String?

    @OptionGroup var key: LogKeyOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        let client = try connection.client(.none)
        let reader = LogReader(client)
        let published = try await key.verifier(reader, client.baseURL)
        let file = AuditFile(
            named: state,
            connection: connection,
            registry: client.baseURL,
            vkey: published.vkey
        )
        let console = context.console
        let showsProgress = console.isInteractive && !options.json
        let auditor = LogAuditor(reader: reader) { done, total in
            if showsProgress { console.err("\raeo: \(done) of \(total) entries\(done == total ? "\n" : "")") }
        }
        let report: AuditReport
        let memory = try file.load()
        do {
            report = try await auditor.audit(verifier: key.vkey, memory: memory)
        } catch {
            throw CommandFailure(error, registry: client.baseURL)
        }
        if let proven = report.memory { try file.store(proven) }
        let reply = Reply(context: context, options: options)
        reply.print(report.json) { Self.text(report, reply.paint) }
        return report.isVerified ? .done : .refused
    }

    private static func text(_ report: AuditReport, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("log", Printable.text(report.verifier.name))
        sheet.add("size", report.size.map { "\($0)" })
        sheet.add("root", report.root?.base64)
        sheet.add("entries hashed", "\(report.entries)")
        sheet.add("continues", report.consistentWith.map { "the checkpoint of \($0) entries seen before" })
        sheet.add("new key", report.successor.map { "\($0.vkey), vouched for by the former" })
        if let fault = report.fault {
            sheet.add("finding", paint.bad("it does not match: \(Printable.text(fault.description))"))
        } else {
            sheet.add("finding", paint.good("the log is whole"))
        }
        return sheet.text
    }
}
