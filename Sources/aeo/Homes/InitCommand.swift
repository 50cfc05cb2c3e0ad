import AEOModel
import ArgumentParser
import KeyCustody
import RegistryHome
import TransparencyLog

/// `aeo init`: makes the home of a new registry.
struct InitCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the home of a new registry.",
        discussion: """
            Creates keys, configuration and copies of the programmes' profiles in an empty directory. The URL is \
            permanent: it is printed into every certificate.

            Example: aeo init --home DIR --authority NL --programme EU-AEO --url http://127.0.0.1:8480
            """
    )

    @Option(name: .long, help: ArgumentHelp("The operating authority: ISO 3166-1, or EU.", valueName: "cc"))
    var authority: String

    @Option(name: .long, help: ArgumentHelp("A programme to host; may be repeated.", valueName: "id"))
    var programme: [String]

    @Option(name: .long, help: "The permanent public URL: https, or http on a loopback address.")
    var url: String

    @Option(
        name: .long,
        help: ArgumentHelp("Where aeod listens, if not on the URL's port.", valueName: "host:port")
    )
    var listen: String?

    @Flag(name: .customLong("behind-proxy"), help: "A proxy in front of aeod terminates TLS.")
    var isBehindProxy = false

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let listen, ListenAddress(parsing: listen) == nil {
            throw ValidationError("--listen wants HOST:PORT, not \(listen)")
        }
        guard !programme.isEmpty else { throw ValidationError("name at least one --programme") }
        // What is no URL at all is told with its reason when the home is planned.
        guard !isBehindProxy, let address = try? RegistryURL(parsing: url) else { return }
        guard listen.map({ ListenAddress(parsing: $0)?.isLoopback ?? false }) ?? address.isLoopback else {
            throw ValidationError(
                "aeod would listen beyond this machine without TLS: let a proxy end TLS and say --behind-proxy, or"
                    + " say --listen 127.0.0.1:PORT"
            )
        }
    }

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        guard let home = connection.homePath else {
            throw CommandFailure(.usage, "no home is named", hint: "say --home DIR or set AEO_HOME")
        }
        let request = HomeRequest(
            home: home,
            authority: authority,
            programmes: programme,
            url: url,
            passphraseFile: officer.passphraseFile,
            listen: listen.flatMap { ListenAddress(parsing: $0) },
            isBehindProxy: isBehindProxy
        )
        let made: InitialisedHome
        do {
            let library = try ProgrammeLibrary(files: context.schemas())
            made = try HomeInitialiser(library: library, random: context.random)
                .initialise(request, now: context.now())
        } catch {
            throw CommandFailure(error)
        }
        if let file = made.passphraseFile {
            context.note(
                "a new passphrase opens the keys; it is in \(file) (0600): keep a copy away from this machine"
            )
        }
        let reply = Reply(context: context, options: options)
        reply.print(made.json) { Self.text(made, reply.paint) }
        return .done
    }

    private static func text(_ made: InitialisedHome, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("home", made.layout.root)
        sheet.add("url", made.configuration.url.description)
        sheet.add("operated by", "\(made.configuration.operating)")
        for office in made.configuration.authorities {
            let programmes = office.programmes.map(\.text).joined(separator: ", ")
            sheet.add("authority", "\(office.authority) grants \(programmes) (\(office.timeZone))")
        }
        sheet.add("log key", made.logVerifier.vkey)
        var keys = Table(["role", "authority", "key"], widest: 48)
        for key in made.keys.keys { keys.add([key.role.rawValue, key.authority?.text ?? "", key.kid]) }
        return sheet.text + "\n" + keys.text(paint) + "\nserve it with: aeod --home \(made.layout.root)\n"
    }
}
