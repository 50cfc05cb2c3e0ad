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
    /// The operator's file has faults.
    case settings(SettingsFaults)
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
        case .settings(let faults): "\(faults.path) has faults: \(faults.faults)"
        case .cannotListen(let address, let cause):
            "\(address) cannot be listened on; stop the program that uses it, or name another address as "
                + "\"listen\" or \"admin\" in aeod.json (\(cause))"
        case .missingKeyFiles(let paths):
            "the home lacks private keys: \(paths.joined(separator: ", ")). A backup without --with-keys has none: "
                + "put the encrypted files back from where they are kept (mode 0600), or restore again with --keys DIR"
        case .stopped(let cause): "the server stopped: \(cause)"
        }
    }

    /// What to tell, a line for each fault.
    var lines: [String] {
        switch self {
        case .settings(let faults): faults.faults.map { "\(faults.path): \($0)" }
        case .home, .archive, .refused, .cannotListen, .missingKeyFiles, .stopped: [description]
        }
    }

    /// 64 for a wrong configuration, 65 for what must not be done, 69 for what cannot be done now.
    var exitCode: Int32 {
        switch self {
        case .home(.locked): 69
        case .settings: 64
        case .home, .archive(.corrupt), .archive(.newerVersion), .refused, .missingKeyFiles: 65
        case .archive, .cannotListen, .stopped: 69
        }
    }
}
