import KeyCustody
import RegistryHome
import Synchronization
import Testing

@Suite struct PassphraseSourceTests {
    private let folder: TemporaryFolder
    private let layout: HomeLayout

    init() throws {
        folder = try TemporaryFolder()
        layout = HomeLayout(root: folder.path)
        try HomeFile.makeDirectory(layout.secrets, mode: 0o700)
    }

    @Test("The home's own file needs no word and no warning")
    func own() throws {
        _ = try folder.write("secrets/passphrase", "secret\n", mode: 0o600)
        let source = PassphraseSource(file: nil, environment: ["AEO_PASSPHRASE": "other"]) { _ in
            Issue.record("a warning came")
        }
        _ = try source.passphrase(of: layout)
    }

    private func credentials(_ text: String?, mode: Int = 0o400) throws -> [String: String] {
        let folder = "\(layout.root)/credentials"
        try HomeFile.makeDirectory(folder, mode: 0o700)
        if let text { _ = try self.folder.write("credentials/aeo-passphrase", text, mode: mode) }
        return ["CREDENTIALS_DIRECTORY": folder, "AEO_PASSPHRASE": "of the environment"]
    }

    @Test(
        "A credential of the service manager goes before the home's own file",
        arguments: [0o400, 0o600, 0o440]
    )
    func credential(mode: Int) throws {
        _ = try folder.write("secrets/passphrase", "two\nlines\n", mode: 0o600)
        let source = PassphraseSource(file: nil, environment: try credentials("secret\n", mode: mode)) { _ in
            Issue.record("a warning came")
        }
        _ = try source.passphrase(of: layout)
    }

    @Test(
        "A credential that others may read or the group may write is refused",
        arguments: [0o444, 0o604, 0o620]
    )
    func openCredential(mode: Int) throws {
        _ = try folder.write("secrets/passphrase", "secret\n", mode: 0o600)
        let source = PassphraseSource(file: nil, environment: try credentials("secret", mode: mode)) { _ in }
        #expect(throws: HomeError.self) { try source.passphrase(of: layout) }
    }

    @Test("Without that credential the home's own file counts, and a file that is named goes before both")
    func noCredential() throws {
        let environment = try credentials(nil)
        let source = PassphraseSource(file: nil, environment: environment) { _ in }
        _ = try folder.write("secrets/passphrase", "two\nlines\n", mode: 0o600)
        #expect(throws: HomeError.self) { try source.passphrase(of: layout) }
        _ = try folder.write("credentials/aeo-passphrase", "two\nlines\n", mode: 0o400)
        let named = try folder.write("named", "secret\n", mode: 0o600)
        _ = try PassphraseSource(file: named, environment: environment) { _ in }.passphrase(of: layout)
    }

    @Test("The environment is looked at last, with a warning")
    func environment() throws {
        let warnings = WarningList()
        let source = PassphraseSource(file: nil, environment: ["AEO_PASSPHRASE": "secret"]) {
            warnings.add($0)
        }
        _ = try source.passphrase(of: layout)
        #expect(warnings.all.count == 1)
        #expect(warnings.all.first?.contains("secret") == false)
    }

    @Test("Without any passphrase the path is named")
    func none() {
        let source = PassphraseSource(file: nil, environment: [:]) { _ in }
        #expect {
            try source.passphrase(of: layout)
        } throws: { error in
            "\(error)".contains(layout.passphrase)
        }
    }

    @Test("A file that is named and missing is not replaced by the environment")
    func missing() {
        let source = PassphraseSource(file: folder.child("no"), environment: ["AEO_PASSPHRASE": "x"]) { _ in }
        #expect(throws: HomeError.self) { try source.passphrase(of: layout) }
    }

    @Test("A file that others may read is refused")
    func open() throws {
        _ = try folder.write("secrets/passphrase", "secret\n", mode: 0o640)
        let source = PassphraseSource(file: nil, environment: ["AEO_PASSPHRASE": "x"]) { _ in }
        #expect(throws: HomeError.self) { try source.passphrase(of: layout) }
    }

    private final class WarningList: Sendable {
        private let texts = Mutex<[String]>([])

        var all: [String] { texts.withLock { $0 } }

        func add(_ text: String) { texts.withLock { $0.append(text) } }
    }
}
