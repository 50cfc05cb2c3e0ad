import AEORegistry
import RegistryHome

/// Why the daemon does not serve.
enum DaemonFailure: Error, CustomStringConvertible {
    /// The home cannot be used.
    case home(HomeError)
    /// The database cannot be opened.
    case archive(ArchiveError)
    /// The registry must not be continued from what is there.
    case refused(StartRefusal)
    /// Listening on other than a loopback address without TLS.
    case openListening(String)
    /// The address cannot be listened on.
    case cannotListen(String, cause: String)
    /// Private keys that the home should have are not there.
    case missingKeyFiles([String])
    /// The server stopped by itself.
    case stopped(String)

    var description: String {
        switch self {
        case .home(let error): "\(error)"
        case .archive(.corrupt(let cause)): "the database is not one of this registry: \(cause)"
        case .archive(.newerVersion(let found, let known)):
            "\(StartRefusal.databaseIsNewer(found: found, known: known))"
        case .archive(.fenced(let expected, let found)):
            "the database cannot be opened: it has \(found) entries instead of \(expected)"
        case .archive(.notWritten(let cause)), .archive(.outcomeUnknown(let cause)),
            .archive(.unreadable(let cause)):
            "the database cannot be opened: \(cause)"
        case .refused(let refusal): "\(refusal)"
        case .openListening(let address):
            "listening on \(address) without TLS would show officers' calls to the network; listen on a loopback "
                + "address, or let a proxy end TLS and say so with \"tls_terminated_by_proxy\": true"
        case .cannotListen(let address, let cause):
            "\(address) cannot be listened on; stop the program that uses it, or name another address as "
                + "\"listen\" in aeo-registry.json (\(cause))"
        case .missingKeyFiles(let paths):
            "the home lacks private keys: \(paths.joined(separator: ", ")). A backup without --with-keys has none: "
                + "put the encrypted files back from where they are kept (mode 0600), or restore again with --keys DIR"
        case .stopped(let cause): "the server stopped: \(cause)"
        }
    }

    /// 65 for what must not be done, 69 for what cannot be done now.
    var exitCode: Int32 {
        switch self {
        case .home(.locked): 69
        case .home, .archive(.corrupt), .archive(.newerVersion), .openListening, .refused, .missingKeyFiles:
            65
        case .archive, .cannotListen, .stopped: 69
        }
    }
}
