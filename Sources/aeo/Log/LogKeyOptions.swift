import AEORegistryClient
import ArgumentParser
import TransparencyLog

/// Which key a log must be signed with.
struct LogKeyOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The log's key, as name+hash+base64, if not the one it publishes.",
            valueName: "vkey"
        ),
        transform: { (text) throws in
            do {
                return try NoteVerifier(vkey: text)
            } catch {
                throw ValidationError("\(error)")
            }
        }
    )
    var vkey: NoteVerifier?

    /// The key given, else that of the registry's metadata.
    func verifier(_ reader: LogReader, _ registry: String) async throws(CommandFailure) -> NoteVerifier {
        if let vkey { return vkey }
        do {
            return try await reader.publishedVerifier()
        } catch {
            throw CommandFailure(error, registry: registry)
        }
    }
}
