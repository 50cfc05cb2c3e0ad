import AEOCertificates
import AEOModel
import ArgumentParser
import JOSE
import KeyCustody

/// `aeo present`: shows chosen claims of a credential to one verifier, with the proof that the holder shows it.
struct PresentCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "present",
        abstract: "Present a certificate to one verifier, disclosing chosen claims only.",
        discussion: """
            The holder's key signs the verifier's audience and nonce (RFC 9901, key binding). Claims are named as \
            legal_name, tin, address …; roles and sites disclose all elements, roles:EXP one.
            """
    )

    @Argument(help: "The certificate with all disclosures, or - for the standard input.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("The holder's private key: a PEM or a JWK file.", valueName: "file")
    )
    var key: String

    @Option(name: .long, help: ArgumentHelp("Whom it is shown to.", valueName: "url"))
    var audience: String

    @Option(name: .long, help: ArgumentHelp("The verifier's nonce.", valueName: "n"))
    var nonce: String

    @Option(
        name: .long,
        help: ArgumentHelp("The claims to disclose, with commas; none if left out.", valueName: "a,b")
    )
    var disclose: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Write the presentation here instead of printing it.", valueName: "file")
    )
    var out: String?

    @Flag(name: .long, help: "Replace a file that exists.")
    var force = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        for text in [audience, nonce] where text.isEmpty || text.utf8.count > 2048 {
            throw ValidationError("--audience and --nonce want 1 to 2048 bytes")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let credential = try Credential(file: file, files: files)
        try files.checkFree([out], isForced: force)
        let signer = try HolderSigner(context: context, passphraseFile: officer.passphraseFile).signer(key)
        let names = disclose.flatMap { $0.split(separator: ",").map(String.init) }
        let presentation = try present(credential, names: names, signer: signer, now: context.now().seconds)
        if let out { try files.write(Array((presentation + "\n").utf8), to: out, isForced: force) }
        let answer: JSONObject = [
            "presentation": .string(presentation), "disclosed": .array(names.map { .string($0) }),
            "audience": .string(audience), "nonce": .string(nonce), "file": out.map { .string($0) } ?? .null,
        ]
        Reply(context: context, options: options).print(answer) {
            out.map { "written to \($0), for \(Printable.text(audience)) only\n" } ?? presentation + "\n"
        }
        return .done
    }

    private func present(
        _ credential: Credential,
        names: [String],
        signer: any Signer,
        now: Int64
    ) throws(CommandFailure) -> String {
        do {
            let paper = try SDJWT(parsing: credential.bytes, issuerPolicy: JWSPolicy(types: ["dc+sd-jwt"]))
            let bound = try paper.issuerJWT.claims()["cnf"]?.objectValue?["jwk"]?.objectValue
            guard let bound else {
                throw CommandFailure(
                    .refused,
                    "the certificate is bound to no key, so nobody can prove to be its holder",
                    hint: "ask the authority to issue it with --holder-key"
                )
            }
            guard try JWK(json: bound).key == signer.publicKey else {
                throw CommandFailure(
                    .refused,
                    "the certificate is bound to another key than the one in \(key)"
                )
            }
            let shown = try PresentationSelection.present(paper, disclosing: names)
            return try SDJWT.addKeyBinding(
                to: shown,
                audience: audience,
                nonce: nonce,
                issuedAt: now,
                signer: signer
            )
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as CertificateError {
            throw CommandFailure(.refused, "\(error)")
        } catch {
            throw CommandFailure(.refused, "\(file) is no certificate that can be presented: \(error)")
        }
    }
}
