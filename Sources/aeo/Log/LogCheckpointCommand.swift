import AEORegistryClient
import ArgumentParser
import JOSE
import TransparencyLog

/// `aeo log checkpoint`: the newest checkpoint, its signature checked.
struct LogCheckpointCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Show the log's newest checkpoint, its signature checked.",
        discussion: "Exit status 65 when the checkpoint is not signed by the log's key."
    )

    @OptionGroup var key: LogKeyOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(context: context, options: options).client(.none)
        let reader = LogReader(client)
        let verifier = try await key.verifier(reader, client.baseURL)
        let signed: SignedCheckpoint
        do {
            signed = try await reader.checkpoint(verifier: verifier)
        } catch {
            throw CommandFailure(error, registry: client.baseURL)
        }
        let answer: JSONObject = [
            "origin": .string(signed.checkpoint.origin),
            "size": .integer(Int64(clamping: signed.checkpoint.size)),
            "root": .string(signed.checkpoint.root.base64),
            "vkey": .string(verifier.vkey),
            "checkpoint": .string(signed.note.encoded()),
            "verified": true,
        ]
        Reply(context: context, options: options).print(answer) { Printable.text(signed.note.encoded()) }
        return .done
    }
}
