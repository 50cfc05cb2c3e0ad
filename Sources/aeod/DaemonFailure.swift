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
    /// The server stopped by itself.
    case stopped(String)

    var description: String {
        switch self {
        case .home(let error): "\(error)"
        case .archive(let error): "the database cannot be opened: \(error)"
        case .refused(let refusal): "\(refusal)"
        case .openListening(let address):
            "listening on \(address) without TLS would show officers' calls to the network; listen on a loopback "
                + "address, or let a proxy end TLS and say so with \"tls_terminated_by_proxy\": true"
        case .stopped(let cause): "the server stopped: \(cause)"
        }
    }

    /// 65 for what must not be done, 69 for what cannot be done now.
    var exitCode: Int32 {
        switch self {
        case .home(.locked): 69
        case .home, .openListening, .refused: 65
        case .archive, .stopped: 69
        }
    }
}
