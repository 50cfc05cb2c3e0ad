import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo log prove`: the proof that an entry is in the log, built from its tiles and checked.
struct LogProveCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Prove that an entry is in the log.",
        discussion: "Exit status 65 when the log has no such entry, or does not match what it signed."
    )

    @Argument(help: "The entry's index, from 0.")
    var index: UInt64

    @OptionGroup var key: LogKeyOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(context: context, options: options).client(.none)
        let reader = LogReader(client)
        let verifier = try await key.verifier(reader, client.baseURL)
        let proof: EntryProof?
        do {
            proof = try await reader.prove(index, verifier: verifier)
        } catch {
            throw CommandFailure(error, registry: client.baseURL)
        }
        guard let proof else {
            throw CommandFailure(
                .refused,
                "the log has no entry \(index)",
                hint: "`aeo log checkpoint` shows its size"
            )
        }
        let reply = Reply(context: context, options: options)
        reply.print(proof.json) { Self.text(proof.json, reply.paint) }
        return .done
    }

    private static func text(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add(
            "entry",
            answer.number("index").map { "\($0) of \(answer.number("size") ?? 0), \(paint.good("proven"))" }
        )
        sheet.add("log", answer.text("origin"))
        sheet.add("root", answer.text("root"))
        sheet.add("leaf hash", answer.text("leaf_hash"))
        sheet.add("leaf", answer.text("leaf"))
        for hash in answer["path"]?.arrayValue ?? [] { sheet.add("path", hash.stringValue) }
        return sheet.text
    }
}
