import AEOModel
import AEORegistryClient
import JOSE
import KeyCustody
import RegistryHome

/// Finds the registry that a command talks to, and the officer's key when it needs one.
struct Connection {
    /// Whether calls are signed.
    enum Officer {
        /// Never.
        case none
        /// When the home has a key that opens.
        case ifAvailable
        /// Always; without a key nothing is sent.
        case required
    }

    private static let homeVariable = "AEO_HOME"
    private static let registryVariable = "AEO_REGISTRY"
    private static let keyVariable = "AEO_KEY"

    let context: CommandContext
    let options: GlobalOptions
    var passphraseFile: String?
    /// Whether a registry that is busy is waited for, as work that goes on for long does.
    var isPatient = false

    /// The path of the home that was named, if any.
    var homePath: String? {
        options.home ?? context.environment[Self.homeVariable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The home that was named, if any.
    func home() throws(CommandFailure) -> HomeDirectory? {
        guard let homePath else { return nil }
        do {
            return try HomeDirectory.open(homePath)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Whether the command line or the environment names a registry or a home.
    var namesRegistry: Bool {
        let named = options.registry ?? context.environment[Self.registryVariable]
        return homePath != nil || named.map { !$0.isEmpty } ?? false
    }

    /// The file of an agency's key that was named, if any.
    func agencyKey(_ agency: AgencyOptions) -> String? {
        agency.key ?? context.environment[Self.keyVariable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A client of the registry; one that signs as an agency when an agency's key was named.
    func client(_ officer: Officer, agency: AgencyOptions? = nil) throws(CommandFailure) -> RegistryClient {
        let home = try home()
        let named =
            options.registry ?? context.environment[Self.registryVariable].flatMap { $0.isEmpty ? nil : $0 }
        let url: RegistryURL
        if let named {
            do {
                url = try RegistryURL(parsing: named)
            } catch {
                throw CommandFailure(error)
            }
        } else if let home {
            url = home.configuration.url
        } else {
            throw CommandFailure(
                .usage,
                "no registry is named",
                hint: "say --registry URL or --home DIR, or set AEO_REGISTRY or AEO_HOME"
            )
        }
        let clock = context.now
        let agency = try agency.flatMap { (options) throws(CommandFailure) in
            try agencySigner(options, at: url)
        }
        return RegistryClient(
            baseURL: url.description,
            publicURL: home?.configuration.url.description,
            officer: agency == nil ? try signer(officer, home: home, at: url) : nil,
            agency: agency,
            transport: context.transport,
            retry: isPatient ? context.retry.patient : context.retry,
            random: context.random,
            now: { clock().seconds }
        )
    }

    private func agencySigner(
        _ agency: AgencyOptions,
        at url: RegistryURL
    ) throws(CommandFailure) -> (any Signer)? {
        guard let key = agencyKey(agency) else { return nil }
        guard url.isLoopback || url.isSecure else {
            throw CommandFailure(
                .notPermitted,
                "the agency's key is not used here: \(url) would carry the signed question in clear",
                hint: "ask over https"
            )
        }
        let signer = HolderSigner(context: context, passphraseFile: agency.keyPassphraseFile, role: .agency)
        return try signer.signer(key)
    }

    private func signer(
        _ officer: Officer,
        home: HomeDirectory?,
        at url: RegistryURL
    ) throws(CommandFailure) -> (any Signer)? {
        let isRequired: Bool
        switch officer {
        case .none: return nil
        case .ifAvailable: isRequired = false
        case .required: isRequired = true
        }
        guard let home else {
            guard isRequired else { return nil }
            throw CommandFailure(
                .notPermitted,
                "this needs an officer's key, and no home is named that holds one",
                hint: "say --home DIR or set AEO_HOME"
            )
        }
        if let reason = Self.objection(to: url, of: home.configuration.url) {
            guard isRequired else {
                context.note(
                    "shown as the public sees it; the officer's key of the home is not used: \(reason)"
                )
                return nil
            }
            throw CommandFailure(
                .notPermitted,
                "the officer's key of \(home.layout.root) is not used here: \(reason)",
                hint: "leave out --registry and AEO_REGISTRY, or name a loopback address of that registry"
            )
        }
        do {
            return try home.officerSigner(try passphrase(of: home.layout))
        } catch {
            guard !isRequired, passphraseFile == nil, Self.isWithoutKey(error) else {
                throw CommandFailure(error)
            }
            context.note("shown as the public sees it: \(error)")
            return nil
        }
    }

    /// Whether a home has no officer's key to offer, as opposed to one that does not open.
    private static func isWithoutKey(_ error: HomeError) -> Bool {
        switch error {
        case .noPassphrase, .missingKey, .custody(.notFound): true
        case .notEmpty, .notAHome, .unknownProgramme, .noProgramme, .badURL, .badAuthority, .locked,
            .unreadable,
            .unwritable, .malformed, .unknownTimeZone, .custody:
            false
        }
    }

    /// Why no call may be signed for an address; nil when it may.
    ///
    /// Whoever receives a signed call can repeat it at the registry it is signed for, within its minute. So it goes to
    /// that registry only, by its public URL or past its proxy on this machine, and never in clear over a network.
    private static func objection(to url: RegistryURL, of registry: RegistryURL) -> String? {
        if url.isLoopback { return nil }
        guard url == registry else { return "\(url) is not \(registry), the registry of that home" }
        return url.isSecure ? nil : "\(url) would carry it in clear"
    }

    /// The passphrase of the home's keys.
    func passphrase(of layout: HomeLayout) throws(HomeError) -> Passphrase {
        let console = context.console
        let source = PassphraseSource(file: passphraseFile, environment: context.environment) { warning in
            console.err("aeo: warning: \(warning)\n")
        }
        return try source.passphrase(of: layout)
    }
}
