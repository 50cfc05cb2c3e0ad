import AEORegistryAPI
import AEORegistryClient
import JOSE

/// Sends an officer's order on an arrangement, after the question whether it is meant.
struct ArrangementWrite {
    let context: CommandContext
    let options: GlobalOptions
    let officer: OfficerOptions
    let write: WriteOptions

    /// Sends a body and prints the answer; a dry run is sent without a question.
    func send(
        _ body: JSONObject,
        to path: String,
        question: String,
        text: (JSONObject, Paint) -> String
    ) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        var body = body
        if write.dryRun {
            body["dry_run"] = true
        } else {
            try reply.confirm(question, isSettled: write.yes)
        }
        let answer = try await client.record(
            path,
            body: body,
            key: write.idempotencyKey ?? client.makeIdempotencyKey(),
            isDryRun: write.dryRun
        )
        reply.print(answer) { text(answer, reply.paint) }
        return .done
    }

    /// The document in a file.
    static func document(
        _ file: String,
        _ context: CommandContext
    ) throws(CommandFailure) -> JSONObject {
        let bytes = try LocalFile(context: context).read(file, limit: 96 << 10)
        do {
            return try StrictJSON.parseObject(bytes)
        } catch {
            throw CommandFailure(
                .refused,
                "\(file) is not the JSON of an arrangement: \(error)",
                hint: "its schema is schemas/json/arrangement.schema.json"
            )
        }
    }
}
