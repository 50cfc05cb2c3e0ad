import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo agency end`: ends the use of an agency's key.
struct AgencyEndCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End the use of an agency's key, for good.",
        discussion: "`aeo agency list` shows the keys. An ended key is never registered again."
    )

    @Argument(help: "The agency's code.")
    var code: String

    @Option(name: .long, help: ArgumentHelp("The thumbprint of the key.", valueName: "kid"))
    var keyID: String

    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        _ = try Reading.party(code)
        guard !keyID.isEmpty else { throw ValidationError("--key-id is empty") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        try reply.confirm("End the key \(keyID) of \(code) for good?", isSettled: repeating.yes)
        let answer = try await client.record(
            RegistryPath.agencyEnd.path(code),
            body: ["key_id": .string(keyID)],
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { AgencyText.one(answer, reply.paint) }
        return .done
    }
}
