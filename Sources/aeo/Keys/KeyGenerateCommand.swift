import ArgumentParser
import JOSE
import KeyCustody

/// `aeo key generate`: a trader's own key, or an agency's; the registry's keys are made by `aeo init`.
struct KeyGenerateCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make a holder's or an agency's key pair.",
        discussion: """
            Writes the private key into FILE (PKCS#8 PEM, mode 0600) and the public half into FILE.jwk. A holder's is \
            bound into the certificate by the authority (`aeo grant … --holder-key FILE.jwk`); an agency's is \
            registered by an officer (`aeo agency add CODE --key FILE.jwk`).
            """
    )

    @Option(name: .long, help: ArgumentHelp("What the key is for: holder or agency.", valueName: "role"))
    var role: String

    @Option(name: .long, help: ArgumentHelp("The file of the private key.", valueName: "file"))
    var out: String

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard KeyRole(rawValue: role) != nil else {
            throw ValidationError("\(role) is no role; keys are made here for the roles holder and agency")
        }
        guard [KeyRole.holder, .agency].map(\.rawValue).contains(role) else {
            throw ValidationError(
                "keys for the role \(role) are made by `aeo init`, inside the registry's home"
            )
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let publicFile = "\(out).jwk"
        let files = LocalFile(context: context)
        try files.checkFree([publicFile], isForced: false, canForce: false)
        let key = ES256PrivateKey()
        let jwk = JWK(key: key.publicKey)
        do {
            let passphrase = try officer.passphraseFile.map { (file) throws(CustodyError) in
                try Passphrase.read(file: file)
            }
            if passphrase == nil {
                context.note("the private key in \(out) is not encrypted; --passphrase-file FILE encrypts it")
            }
            try KeyFile.write(pkcs8: key.pkcs8DER, to: out, passphrase: passphrase)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
        try files.write(JSONText.encode(jwk.json, pretty: true), to: publicFile, isForced: false)
        let answer: JSONObject = [
            "kid": .string(key.keyID), "role": .string(role), "jwk": .object(jwk.json), "file": .string(out),
            "public_file": .string(publicFile),
        ]
        Reply(context: context, options: options).print(answer) {
            var sheet = Sheet()
            sheet.add("key", key.keyID)
            sheet.add("private, keep it", out)
            sheet.add("public, hand it in", publicFile)
            return sheet.text
        }
        return .done
    }
}
