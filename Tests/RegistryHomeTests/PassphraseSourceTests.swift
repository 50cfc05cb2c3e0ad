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
