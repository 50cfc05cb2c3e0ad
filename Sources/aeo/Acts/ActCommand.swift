import AEOModel
import AEORegistryAPI
import AEORegistryClient
import JOSE

/// A command that records an act on a certificate.
protocol ActCommand: RegistryCommand {
    static var kind: ActKind { get }
    /// The certificate's number.
    var number: String { get }
    /// Whether the act was not told from when.
    var isFromNow: Bool { get }
    /// Where a new credential goes; `nil` for an act that issues none.
    var outputs: PaperOptions? { get }
    var writing: WriteOptions { get }
    var officer: OfficerOptions { get }

    /// The body of the call without the act's name; what was not said is left out.
    func details(_ files: LocalFile) throws(CommandFailure) -> JSONObject
    /// What the question to the officer adds behind the name, such as ` until 2027-01-01`.
    func addition(_ details: JSONObject) -> String
}

extension ActCommand {
    var isFromNow: Bool { false }
    var outputs: PaperOptions? { nil }

    func addition(_ details: JSONObject) -> String { "" }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        try await record(in: context)
    }

    /// Asks, records the act, prints the answer and writes the files.
    func record(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let details = try details(files)
        if !writing.dryRun { try outputs?.check(files, isRepeated: writing.idempotencyKey != nil) }
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        if !writing.dryRun, !writing.yes, context.console.isInteractive {
            // The name makes a mistyped number seen before it hurts somebody.
            let certificate = try await client.fetch(RegistryPath.certificate.path(number), signed: true)
            let name = certificate.object("holder")?.text("name") ?? "an unnamed holder"
            let question = "\(Self.kind.verb) \(number) of \(name)\(addition(details))?"
            try reply.confirm(question, isSettled: false)
        }
        let answer = try await client.record(
            RegistryPath.acts.path(number),
            body: body(details),
            key: writing.idempotencyKey ?? client.makeIdempotencyKey(),
            isDryRun: writing.dryRun
        )
        reply.print(answer) {
            writing.dryRun
                ? ActText.preview(answer, context: context, isFromNow: isFromNow, reply.paint)
                : ActText.recorded(answer, isFromNow: isFromNow, reply.paint, file: outputs?.out)
        }
        if !writing.dryRun { try outputs?.save(answer, of: number, files) }
        return .done
    }

    private func body(_ details: JSONObject) -> JSONObject {
        var body: JSONObject = ["act": .string(Self.kind.rawValue)]
        for member in details { body[member.name] = member.value }
        if writing.dryRun { body["dry_run"] = true }
        return body
    }
}
