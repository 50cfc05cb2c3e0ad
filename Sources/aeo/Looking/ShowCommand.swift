import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo show`: one certificate with its holder and its acts; without an officer's key what is public of it.
struct ShowCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a certificate.",
        discussion:
            "With the officer's key of a home everything is shown, else what the holder agreed to publish."
    )

    @Argument(help: "The certificate's number.", transform: Reading.number)
    var number: String

    @Option(
        name: .long,
        help: ArgumentHelp("As known then: an instant, or a size of the log.", valueName: "t"),
        transform: Reading.knowledge
    )
    var knownAt: KnowledgeMoment?

    @Option(
        name: .long,
        help: ArgumentHelp("Write the credential in force here; - prints it.", valueName: "file")
    )
    var credential: String?

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard credential == nil || knownAt == nil else {
            throw ValidationError("the credential is the one in force; say --credential or --known-at")
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        if let credential { return try await fetch(into: credential, context) }
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.ifAvailable)
        let path = client.isOfficer ? RegistryPath.certificate : .publicCertificate
        let query = client.isOfficer ? KnowledgeQuery.items(knownAt) : []
        if !client.isOfficer, knownAt != nil {
            throw CommandFailure(.notPermitted, "--known-at needs an officer's key", hint: "say --home DIR")
        }
        let answer = try await client.fetch(path.path(number), query: query, signed: client.isOfficer)
        let reply = Reply(context: context, options: options)
        reply.print(answer) { CertificateText.full(answer, reply.paint) }
        return .done
    }

    /// Fetches the credential in force, for the holder.
    private func fetch(
        into file: String,
        _ context: CommandContext
    ) async throws(CommandFailure) -> CommandStatus {
        let files = LocalFile(context: context)
        let path = file == LocalFile.standardInput ? nil : file
        try files.checkFree([path], isForced: false, canForce: false)
        try files.checkWritable([path])
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let text = try await client.fetchText(
            RegistryPath.credential.path(number),
            accept: "application/dc+sd-jwt"
        )
        if let path {
            let lines = FileText.lines(text)
            try files.write(lines, to: path, isForced: false, mode: 0o600, canForce: false)
        }
        let answer: JSONObject = [
            "certificate_number": .string(number), "file": path.map { .string($0) } ?? .null,
            "credential": path == nil ? .string(text) : .null,
        ]
        Reply(context: context, options: options).print(answer) {
            guard let path else { return String(decoding: FileText.lines(text), as: UTF8.self) }
            return "The credential of \(number) is in \(path); it is the holder's.\n"
        }
        return .done
    }
}
