import Glibc

/// The environment variables that the daemon looks at.
enum Environment {
    static var variables: [String: String] {
        var result: [String: String] = [:]
        for name in ["AEO_PASSPHRASE", "CREDENTIALS_DIRECTORY", "NOTIFY_SOCKET"] {
            if let value = unsafe getenv(name) { result[name] = unsafe String(cString: value) }
        }
        return result
    }
}
