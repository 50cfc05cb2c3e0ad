import AEOExchange
import AEOModel
import AEORegistryAPI
import AEORegistryClient
import JOSE

/// Takes a partner's file from its reading to its approval.
struct ImportDesk {
    private static let mappingLimit = 1 << 20

    let connection: Connection
    let choices: ImportOptions
    let reply: Reply

    private var context: CommandContext { connection.context }

    /// Reads a file, compares it, shows it, and applies it when that is wished.
    func take(_ path: String) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        try files.checkFree([choices.ack], isForced: choices.force)
        try files.checkWritable([choices.ack])
        let mapping = try mapping(files)
        guard let partner = choices.partner else { throw CommandFailure(.usage, "--partner is missing") }
        guard mapping.partner == partner else {
            let words = "the mapping is for \(mapping.partner), and --partner says \(partner)"
            return refuse(ImportAnswer(mapping, choices, report: ImportReport()), "wrong-partner", words)
        }
        // What is asked of the registry fails before the long work, not after it.
        let client = try isOffline ? nil : connection.client(.required)
        let reading = try ListReading(context: context, mapping: mapping).read(path)
        var answer = ImportAnswer(mapping, choices, report: reading.report)
        answer.listDate = choices.listDate ?? mapping.listDate ?? reading.report.listDate
        if let rule = reading.report.guardRule {
            let cause = reading.report.fault.map { "\($0)" } ?? GuardText.words(rule)
            return refuse(answer, rule, cause)
        }
        // The day decides how old what is known is, so it is never guessed.
        guard answer.listDate != nil else { return refuse(answer, "undated", GuardText.words("undated")) }
        guard let client else {
            answer.compareWithNothing()
            return show(answer)
        }
        let body = try reading.spool.body(after: answer.header(digest: reading.digest))
        answer.merge(try await send(body, by: client))
        try write(answer.acknowledgement, files)
        guard !choices.dryRun, let id = answer.id else { return show(answer) }
        let status = show(answer)
        guard try isApproved(answer) else { return status }
        let outcome = try await post(id, by: client)
        context.note("applied as entry \(outcome.number("log_index") ?? 0) of the log")
        return status
    }

    /// Applies a list that waits.
    func apply(_ id: String) async throws(CommandFailure) -> CommandStatus {
        let client = try connection.client(.required)
        let answer = try await post(id, by: client)
        reply.print(answer) { ImportText.text(answer, reply.paint) }
        try write(answer["ack"]?.stringValue, LocalFile(context: context))
        return .done
    }

    /// Whether no registry is named, so that a dry run has nothing to compare with.
    private var isOffline: Bool { choices.dryRun && !connection.namesRegistry }

    private func mapping(_ files: LocalFile) throws(CommandFailure) -> ImportMapping {
        let path = choices.map ?? ""
        let bytes = try files.read(path, limit: Self.mappingLimit)
        do throws(MappingError) {
            return try MappingReader.read(bytes)
        } catch {
            throw CommandFailure(
                .usage,
                "\(path): \(error)",
                hint: "docs/guides/exchange-files.md tells what a mapping has; examples/mappings has some"
            )
        }
    }

    private func send(
        _ body: UploadBody,
        by client: RegistryClient
    ) async throws(CommandFailure) -> JSONObject {
        let query = [
            QueryItem("partner", choices.partner?.text ?? ""), QueryItem("mode", choices.mode.rawValue),
            QueryItem("dry_run", choices.dryRun ? "true" : "false"),
        ]
        do throws(ClientError) {
            return try await client.upload(
                RegistryPath.imports.rawValue,
                query: query,
                mediaType: "application/x-ndjson",
                body: body,
                idempotencyKey: client.makeIdempotencyKey()
            )
        } catch {
            throw CommandFailure(error, registry: client.baseURL)
        }
    }

    private func post(_ id: String, by client: RegistryClient) async throws(CommandFailure) -> JSONObject {
        var body: JSONObject = ["accept_guard": .bool(choices.acceptGuard)]
        body["reason"] = choices.reason.map { .string($0) }
        return try await client.record(
            RegistryPath.importApply.path(id),
            body: body,
            key: client.makeIdempotencyKey()
        )
    }

    /// Whether the list is applied at once: by `--yes`, or because somebody at the terminal says so.
    private func isApproved(_ answer: ImportAnswer) throws(CommandFailure) -> Bool {
        if answer.guardRule != nil, !choices.acceptGuard { return false }
        if choices.yes { return true }
        guard context.console.isInteractive else { return false }
        context.console.err("Apply the list of \(mappingName(answer))? [y/N] ")
        let word = context.console.line()?.lowercased() ?? ""
        return word == "y" || word == "yes"
    }

    private func mappingName(_ answer: ImportAnswer) -> String {
        answer.partner.text + (answer.listDate.map { " of \($0)" } ?? "")
    }

    private func show(_ answer: ImportAnswer) -> CommandStatus {
        let json = answer.json
        reply.print(json) { ImportText.text(json, reply.paint) }
        if let rule = answer.guardRule, !choices.acceptGuard {
            let hint =
                answer.id.map { "; aeo import --apply \($0) --accept-guard applies it all the same" } ?? ""
            context.note("stopped by the guard \(rule): \(GuardText.words(rule))\(hint)")
            return .refused
        }
        if answer.errorsTotal > 0 {
            context.note("\(answer.errorsTotal) errors keep rows out; the others stand")
            return .refused
        }
        return .done
    }

    private func refuse(_ answer: ImportAnswer, _ rule: String, _ words: String) -> CommandStatus {
        var answer = answer
        answer.stop(by: rule)
        let json = answer.json
        reply.print(json) { ImportText.text(json, reply.paint) }
        context.note("refused (\(rule)): \(Printable.text(words))")
        return .refused
    }

    private func write(_ acknowledgement: String?, _ files: LocalFile) throws(CommandFailure) {
        guard let path = choices.ack else { return }
        guard let acknowledgement else {
            return context.note("there is no acknowledgement yet: one is signed when the list is kept")
        }
        try files.write(FileText.lines(acknowledgement), to: path, isForced: choices.force)
    }
}
