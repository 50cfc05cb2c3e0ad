import AEOModel
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

@Suite struct HomeInitialiserTests {
    @Test("A new home holds its files, the secret ones for the owner only")
    func files() throws {
        let maker = try HomeMaker()
        let made = try maker.make()
        let layout = made.layout
        #expect(
            try TemporaryFolder.names(layout.root)
                == ["aeo-registry.json", "keys", "lock", "log", "programmes", "secrets"]
        )
        #expect(try TemporaryFolder.mode(layout.passphrase) == 0o600)
        #expect(try TemporaryFolder.mode(layout.secrets) == 0o700)
        #expect(try TemporaryFolder.mode(layout.keys) == 0o700)
        #expect(try TemporaryFolder.names(layout.programmes) == ["EU-AEO.json"])
        #expect(try HomeFile.read(layout.passphrase)?.count == 44)
        #expect(made.passphraseFile == layout.passphrase)
    }

    @Test("There is one issuing and one status key for each authority, one log key and one officer key")
    func keys() throws {
        let maker = try HomeMaker()
        let made = try maker.make(maker.request(authority: "NZ", programmes: ["NZ-SES", "JP-JC"]))
        let named = made.keys.keys.map { "\($0.role.rawValue) \($0.authority?.text ?? "-")" }
        #expect(named == ["issuing NZ", "status NZ", "issuing JP", "status JP", "log -", "officer -"])
        #expect(made.keys.keys.allSatisfy { $0.from == maker.now && $0.state == .active && $0.until == nil })
        #expect(Set(made.keys.keys.map(\.kid)).count == 6)
        #expect(made.logVerifier.name == "127.0.0.1:8480/log")
    }

    @Test("An empty directory becomes a home")
    func emptyDirectory() throws {
        let maker = try HomeMaker()
        try HomeFile.makeDirectory(maker.folder.child("home"))
        _ = try maker.make()
        #expect(try HomeDirectory.open(maker.folder.child("home")).configuration.operating.text == "NL")
    }

    @Test("Missing parents are made")
    func parents() throws {
        let maker = try HomeMaker()
        var request = maker.request()
        request.home = maker.folder.child("a/b/home/")
        #expect(try maker.make(request).layout.root == maker.folder.child("a/b/home"))
    }

    @Test("A directory that holds anything is refused and left as it is")
    func notEmpty() throws {
        let maker = try HomeMaker()
        try HomeFile.makeDirectory(maker.folder.child("home"))
        _ = try maker.folder.write("home/note.txt", "mine")
        #expect {
            try maker.make()
        } throws: { error in
            guard case HomeError.notEmpty = error else { return false }
            return true
        }
        #expect(try TemporaryFolder.names(maker.folder.child("home")) == ["note.txt"])
    }

    @Test("A home is not made twice")
    func twice() throws {
        let maker = try HomeMaker()
        _ = try maker.make()
        #expect(throws: HomeError.self) { try maker.make() }
    }

    @Test("What fails leaves nothing behind", arguments: ["missing", "open to all", "empty"])
    func nothingLeft(passphrase: String) throws {
        let maker = try HomeMaker()
        let file = maker.folder.child("passphrase")
        if passphrase == "open to all" { _ = try maker.folder.write("passphrase", "secret\n", mode: 0o644) }
        if passphrase == "empty" { _ = try maker.folder.write("passphrase", "", mode: 0o600) }
        var request = maker.request()
        request.passphraseFile = file
        #expect {
            try maker.make(request)
        } throws: { error in
            guard case HomeError.custody = error else { return false }
            return true
        }
        #expect(try TemporaryFolder.names(maker.folder.path).filter { $0 != "passphrase" }.isEmpty)
    }

    @Test("With a passphrase file the home keeps no passphrase of its own")
    func ownPassphrase() throws {
        let maker = try HomeMaker()
        var request = maker.request()
        request.passphraseFile = try maker.folder.write("passphrase", "a good long secret\n", mode: 0o600)
        let made = try maker.make(request)
        #expect(made.passphraseFile == nil)
        #expect(try TemporaryFolder.names(made.layout.secrets).isEmpty)
        let home = try HomeDirectory.open(made.layout.root)
        _ = try home.officerSigner(Passphrase(Array("a good long secret".utf8)))
    }
}
