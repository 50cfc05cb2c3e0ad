import AEOCertificates
import AEOModel
import AEORegistryAPI
import ArgumentParser
import JOSE

/// `aeo verify`: is this certificate good? Asks the registry, or answers from files alone.
struct VerifyCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a certificate.",
        discussion: """
            Exit status: 0 valid, 1 not valid, 2 unknown. With --offline nothing is asked: --trust names the keys \
            trusted (a JWKS file, or a directory with *.jwks.json and *.vkey), --status the status list token.
            """
    )

    @Argument(help: "The certificate (SD-JWT), a file, or - for the standard input.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("The day or instant asked about; now if left out.", valueName: "t"),
        transform: Reading.moment
    )
    var at: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @Option(
        name: .long,
        help: ArgumentHelp("The audience that the holder's proof must name.", valueName: "url")
    )
    var audience: String?

    @Option(name: .long, help: ArgumentHelp("The nonce that the holder's proof must repeat.", valueName: "n"))
    var nonce: String?

    @Flag(name: .long, help: "A certificate without the holder's proof is not good enough.")
    var requireHolderBinding = false

    @OptionGroup(title: "Offline") var offline: OfflineOptions
    @OptionGroup var agency: AgencyOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (audience == nil) == (nonce == nil) else {
            throw ValidationError("give both --audience and --nonce: the holder's proof must name the two")
        }
        guard offline.isOffline else {
            guard !offline.isSaid else {
                throw ValidationError("--trust, --status, --max-age and --receipt go with --offline")
            }
            return
        }
        guard !offline.trust.isEmpty else { throw ValidationError("--offline needs --trust JWKS-or-DIR") }
        guard agency.key == nil else {
            throw ValidationError("--key signs a question to the registry, and --offline asks none")
        }
        guard knownAt == nil else {
            throw ValidationError("--known-at needs the registry: a status list knows its own instant only")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let credential = try Credential(file: file, files: LocalFile(context: context))
        let answer =
            offline.isOffline
            ? try OfflineVerification(command: self, context: context).verify(credential)
            : try await OnlineVerification(command: self, context: context).verify(credential)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { VerdictText.text(answer, reply.paint, columns: context.console.width) }
        return VerdictText.status(answer)
    }
}
