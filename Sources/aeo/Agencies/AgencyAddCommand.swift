import AEOModel
import AEORegistryAPI
import AEORegistryClient
import ArgumentParser
import JOSE

/// `aeo agency add`: registers an agency's public key.
struct AgencyAddCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register an agency's public key.",
        discussion: """
            The agency makes its pair itself (`aeo key generate --role agency --out FILE`) and hands in FILE.jwk. \
            Compare the key's thumbprint with the agency by another way before you register it. Code, name and key \
            stand in clear in the public log.
            """
    )

    @Argument(help: "The agency's code, such as CN, EU or DO-AGRICULTURE.")
    var code: String

    @Option(
        name: .long,
        help: ArgumentHelp("The agency's public key: a JWK or a PEM file.", valueName: "file.jwk")
    )
    var key: String

    @Option(name: .long, help: ArgumentHelp("The agency's name.", valueName: "text"))
    var name: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What it may ask for, with commas: recognition, changes; both if left out.",
            valueName: "a,b"
        )
    )
    var purposes: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The last day of the key; no end if left out.", valueName: "day"),
        transform: Reading.day
    )
    var until: CivilDate?

    @OptionGroup var repeating: RepeatOptions
    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        _ = try Reading.party(code)
        for word in words ?? [] where AgencyPurpose(rawValue: word) == nil {
            let known = AgencyPurpose.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(word) is no purpose; there are \(known)")
        }
        guard words?.isEmpty != true else { throw ValidationError("--purposes names no purpose") }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let publicKey = try HolderKeyFile(key, context: context).publicKey
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        try reply.confirm(
            "Let the key \(publicKey.thumbprint) ask for \(code)?",
            isSettled: repeating.yes
        )
        let answer = try await client.record(
            RegistryPath.agencies.rawValue,
            body: body(publicKey),
            key: repeating.idempotencyKey ?? client.makeIdempotencyKey()
        )
        reply.print(answer) { AgencyText.one(answer, reply.paint) }
        return .done
    }

    private var words: [String]? {
        purposes.map { $0.split(separator: ",").map(String.init) }
    }

    private func body(_ key: JWK) -> JSONObject {
        var body: JSONObject = ["party": .string(code), "key": .object(key.json)]
        if let name { body["name"] = .string(name) }
        if let words { body["purposes"] = .array(words.map { .string($0) }) }
        if let until { body["until"] = .string(until.description) }
        return body
    }
}
