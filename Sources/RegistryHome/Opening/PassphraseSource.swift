package import KeyCustody

/// Where the passphrase of a home's keys comes from: a file named, a credential of the service manager, the home's
/// own file, or the environment.
package struct PassphraseSource: Sendable {
    /// The variable looked at last, because other processes of the same user can read it.
    package static let variable = "AEO_PASSPHRASE"
    /// The name of the credential (systemd, `LoadCredential=aeo-passphrase:FILE`).
    package static let credential = "aeo-passphrase"
    private static let credentialsVariable = "CREDENTIALS_DIRECTORY"

    private let file: String?
    private let environment: [String: String]
    private let warn: @Sendable (String) -> Void

    package init(
        file: String?,
        environment: [String: String],
        warn: @escaping @Sendable (String) -> Void
    ) {
        self.file = file
        self.environment = environment
        self.warn = warn
    }

    /// The passphrase of a home.
    package func passphrase(of layout: HomeLayout) throws(HomeError) -> Passphrase {
        if file == nil, let passphrase = try fromCredential() { return passphrase }
        do {
            return try Passphrase.read(file: file ?? layout.passphrase)
        } catch .notFound where file == nil {
            return try fromEnvironment(layout)
        } catch {
            throw .custody(error)
        }
    }

    /// What the service manager gave this service, if it gave a passphrase.
    private func fromCredential() throws(HomeError) -> Passphrase? {
        guard let folder = environment[Self.credentialsVariable], !folder.isEmpty else { return nil }
        do {
            return try Passphrase.read(credential: "\(folder)/\(Self.credential)")
        } catch .notFound {
            return nil
        } catch {
            throw .custody(error)
        }
    }

    private func fromEnvironment(_ layout: HomeLayout) throws(HomeError) -> Passphrase {
        guard let text = environment[Self.variable] else { throw .noPassphrase(layout.passphrase) }
        warn(
            "the passphrase comes from \(Self.variable), which other programs can read; a 0600 file is safer"
        )
        do {
            return try Passphrase(Array(text.utf8))
        } catch {
            throw .custody(error)
        }
    }
}
