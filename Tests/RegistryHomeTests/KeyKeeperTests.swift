import AEOModel
import AEORegistry
import Foundation
import JOSE
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

@Suite struct KeyKeeperTests {
    private let maker: HomeMaker
    private let path: String

    init() throws {
        maker = try HomeMaker()
        _ = try maker.make()
        path = maker.folder.child("home")
    }

    private var home: HomeDirectory { get throws { try HomeDirectory.open(path) } }

    private func passphrase() throws(HomeError) -> Passphrase {
        do {
            return try Passphrase.read(file: HomeLayout(root: path).passphrase)
        } catch {
            throw .custody(error)
        }
    }

    private func keeper(_ seconds: Int64 = 60) throws -> KeyKeeper {
        try KeyKeeper(path, now: maker.now.adding(seconds: seconds))
    }

    @discardableResult
    private func rotate(_ role: KeyRole, after seconds: Int64 = 60) throws -> KeyChange {
        let keeper = try keeper(seconds)
        return try keeper.rotate(try keeper.inUse(role, authority: nil), passphrase)
    }

    private func refusal(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch let error as KeyChangeError {
            return "\(error)"
        } catch {
            return "another error: \(error)"
        }
    }

    @Test(
        "A rotated key signs no more, its successor does, and both stay known",
        arguments: [KeyRole.issuing, .status, .officer, .log]
    )
    func rotated(role: KeyRole) throws {
        let change = try rotate(role)
        let new = try #require(change.successor)
        let home = try home
        #expect(home.keys.keys.count == 5)
        #expect(home.keys.keys.first { $0.kid == change.changed.kid }?.state == .retiring)
        #expect(try home.keys.active(role, of: new.authority) == new)
        #expect(new.kid != change.changed.kid)
        #expect(new.from == maker.now.adding(seconds: 60))
        #expect(try TemporaryFolder.mode(Self.file(of: new, in: home)) == 0o600)
        let signing = try home.signingOffice(try passphrase())
        switch role {
        case .issuing: #expect(signing.issuing.values.map(\.keyID) == [new.kid])
        case .status: #expect(signing.status.values.map(\.keyID) == [new.kid])
        case .officer:
            #expect(
                try home.identity(now: maker.now.adding(seconds: 60)).officers.keys.map(\.self) == [new.kid]
            )
        case .log, .holder, .agency: #expect(signing.log.verifier == change.logVerifier)
        }
        #expect(home.keyFacts.filter { $0.state == "retiring" }.map(\.keyID) == [change.changed.kid])
    }

    @Test("The log's former key signs along for thirty days, and is known for ever")
    func logOverlap() throws {
        let former = try home.logVerifier()
        let change = try rotate(.log)
        let signing = try home.signingOffice(try passphrase())
        #expect(signing.logVerifiers == [change.logVerifier, former])
        let month: Int64 = 30 * 86_400 + 60
        #expect(signing.formerLog[0].signs(at: maker.now.adding(seconds: month - 1)))
        #expect(!signing.formerLog[0].signs(at: maker.now.adding(seconds: month)))
        let keeper = try keeper(month)
        _ = try keeper.retire(change.changed.kid, at: nil)
        let later = try home.signingOffice(try passphrase())
        #expect(later.logVerifiers == [change.logVerifier, former])
        #expect(!later.formerLog[0].signs(at: maker.now))
        #expect(try home.logVerifiers() == later.logVerifiers)
    }

    @Test("A key file is only made once, and the records change with it: a crash in between is no harm")
    func orphan() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: home.layout.keyRecords))
        let change = try rotate(.issuing)
        // What a crash before the records were replaced leaves behind.
        try before.write(to: URL(fileURLWithPath: home.layout.keyRecords))
        let signing = try home.signingOffice(try passphrase())
        #expect(signing.issuing.values.map(\.keyID) == [change.changed.kid])
        let again = try rotate(.issuing)
        #expect(again.successor?.kid != change.successor?.kid)
    }

    @Test(
        "A retired key is good up to the second named, and that is written down as the first instant after it"
    )
    func retired() throws {
        let former = try rotate(.issuing, after: 60).changed
        let keeper = try keeper(500)
        let end = maker.now.adding(seconds: 100)
        let change = try keeper.retire(former.kid, at: end)
        #expect(change.changed.state == .retired)
        #expect(change.changed.until == end.adding(seconds: 1))
        #expect(change.successor == nil)
        #expect(try home.keyFacts.first { $0.keyID == former.kid }?.until == end.adding(seconds: 1))
    }

    @Test("What would leave nothing to sign, or papers without a key, is refused and writes nothing")
    func refused() throws {
        let only = try home.keys.active(.status, of: CountryCode(authority: "NL")).kid
        let former = try rotate(.issuing, after: 60).changed.kid
        let before = try home.keys
        let start = maker.now
        #expect(
            refusal { _ = try keeper().retire(only, at: nil) }?.contains("only active status (NL) key")
                == true
        )
        #expect(refusal { _ = try keeper().retire("nobody", at: nil) }?.contains("no key nobody") == true)
        #expect(
            refusal { _ = try keeper().retire(former, at: start.adding(seconds: 61)) }?.contains("lies ahead")
                == true
        )
        #expect(
            refusal { _ = try keeper(90).retire(former, at: start.adding(seconds: 59)) }?.contains(
                "signed until"
            )
                == true
        )
        #expect(
            refusal { _ = try keeper().inUse(.holder, authority: nil) }?.contains("no keys of the role")
                == true
        )
        #expect(
            refusal { _ = try keeper().inUse(.issuing, authority: "BE") }?.contains("does not grant") == true
        )
        #expect(refusal { _ = try keeper().inUse(.log, authority: "NL") }?.contains("registry's own") == true)
        #expect(try home.keys == before)
        _ = try keeper().retire(former, at: start.adding(seconds: 60))
        #expect(refusal { _ = try keeper().retire(former, at: nil) }?.contains("retired already") == true)
    }

    @Test("With several authorities one has to be named")
    func several() throws {
        let maker = try HomeMaker()
        _ = try maker.make(maker.request(authority: "NZ", programmes: ["NZ-SES", "EU-AEO"]))
        let keeper = try KeyKeeper(maker.folder.child("home"), now: maker.now)
        #expect(refusal { _ = try keeper.inUse(.issuing, authority: nil) }?.contains("NZ, EU") == true)
        #expect(try keeper.inUse(.issuing, authority: "eu").authority?.text == "EU")
        #expect(try keeper.inUse(.log, authority: nil).role == .log)
    }

    @Test("A stolen key in use gets a successor at once; a retiring one has it already")
    func compromised() throws {
        try SeenFile(HomeLayout(root: path)).store(SeenMark(size: 9, root: .leaf([1])))
        let stolen = try home.keys.active(.issuing, of: CountryCode(authority: "NL"))
        let change = try keeper().compromise(stolen.kid, since: 7, passphrase)
        #expect(change.changed.state == .compromised)
        #expect(change.changed.since == 7)
        let new = try #require(change.successor)
        #expect(try home.signingOffice(try passphrase()).issuing.values.map(\.keyID) == [new.kid])
        #expect(try home.keyFacts.first { $0.keyID == stolen.kid }?.sinceIndex == 7)
        let status = try rotate(.status).changed
        #expect(try keeper().compromise(status.kid, since: 9, passphrase).successor == nil)
    }

    @Test("A stolen key is never believed more than before, nor past the log")
    func believedLess() throws {
        try SeenFile(HomeLayout(root: path)).store(SeenMark(size: 9, root: .leaf([1])))
        let stolen = try home.keys.active(.issuing, of: CountryCode(authority: "NL")).kid
        #expect(
            refusal { _ = try keeper().compromise(stolen, since: 10, passphrase) }?.contains("has 9 entries")
                == true
        )
        _ = try keeper().compromise(stolen, since: 7, passphrase)
        for since in [7, 8] as [UInt64] {
            #expect(
                refusal { _ = try keeper().compromise(stolen, since: since, passphrase) }?
                    .contains("since index 7 already") == true
            )
        }
        #expect(refusal { _ = try keeper().retire(stolen, at: nil) }?.contains("compromised already") == true)
        #expect(try keeper().compromise(stolen, since: 3, passphrase).changed.since == 3)
    }

    @Test("A stolen log key is not given up here, and a log without one gets no new key")
    func logKey() throws {
        let log = try home.keys.active(.log)
        #expect(
            refusal { _ = try keeper().compromise(log.kid, since: 0, passphrase) }?.contains("not continued")
                == true
        )
        let lost = KeyRecord(
            role: .log,
            authority: nil,
            key: log.key,
            from: log.from,
            state: .compromised,
            since: 0
        )
        let others = try home.keys.keys.filter { $0.role != .log }
        try Data(KeyRecords(others + [lost]).bytes).write(to: URL(fileURLWithPath: home.layout.keyRecords))
        #expect(refusal { _ = try keeper().inUse(.log, authority: nil) }?.contains("not continued") == true)
    }

    @Test("Nothing is changed while a daemon has the home")
    func locked() throws {
        let lock = try home.lock()
        #expect(refusal { _ = try keeper() }?.contains("another process works") == true)
        _ = consume lock
        _ = try keeper()
    }

    @Test("A new key under another passphrase than the others is not made")
    func otherPassphrase() throws {
        let before = try TemporaryFolder.names(home.layout.keys + "/NL")
        let wrong = try Passphrase(Array("another".utf8))
        #expect(
            refusal {
                let keeper = try keeper()
                _ = try keeper.rotate(try keeper.inUse(.issuing, authority: nil)) { () throws(HomeError) in
                    wrong
                }
            } != nil
        )
        #expect(try TemporaryFolder.names(home.layout.keys + "/NL") == before)
        #expect(try home.keys.keys.count == 4)
    }

    @Test("A key whose file is lost can still be followed by another")
    func lost() throws {
        let key = try home.keys.active(.issuing, of: CountryCode(authority: "NL"))
        try FileManager.default.removeItem(atPath: Self.file(of: key, in: home))
        #expect(try rotate(.issuing).successor != nil)
        _ = try home.signingOffice(try passphrase())
    }

    private static func file(of key: KeyRecord, in home: HomeDirectory) -> String {
        "\(home.layout.keys)/\(key.authority?.text ?? key.role.rawValue)/\(key.role.rawValue)-\(key.kid).pem"
    }
}
