import AEOModel
import AEORegistry
import Foundation
import JOSE
import KeyCustody
import RegistryHome
import Testing
import TransparencyLog

@Suite struct HomeDirectoryTests {
    private let maker: HomeMaker
    private let home: HomeDirectory

    init() throws {
        maker = try HomeMaker()
        _ = try maker.make(maker.request(authority: "NZ", programmes: ["NZ-SES", "EU-AEO"]))
        home = try HomeDirectory.open(maker.folder.child("home"))
    }

    @Test("What was initialised is read back")
    func readBack() throws {
        #expect(home.configuration.url.description == "http://127.0.0.1:8480")
        #expect(home.configuration.programmes.map(\.text) == ["NZ-SES", "EU-AEO"])
        #expect(home.keys.keys.count == 6)
    }

    @Test("The identity names authorities with their clocks and the officer's key")
    func identity() throws {
        let identity = try home.identity(now: maker.now)
        #expect(identity.authorities.map(\.authority.text) == ["NZ", "EU"])
        #expect(identity.authorities.map(\.zone.identifier) == ["Pacific/Auckland", "Europe/Brussels"])
        #expect(identity.officers.count == 1)
        #expect(identity.logOrigin == "127.0.0.1:8480/log")
    }

    @Test("The passphrase opens all keys, and they are those of the records")
    func signing() throws {
        let passphrase = try Passphrase.read(file: home.layout.passphrase)
        let office = try home.signingOffice(passphrase)
        for office in home.configuration.authorities {
            let record = try home.keys.active(.issuing, of: office.authority)
            #expect(try home.signingOffice(passphrase).issuing[office.authority]?.keyID == record.kid)
        }
        #expect(office.status.count == 2)
        #expect(office.log.verifier == (try home.logVerifier()))
        #expect(try office.log.sign("a line\n").verified(by: [home.logVerifier()]).count == 1)
        let officer = try home.officerSigner(passphrase)
        #expect(try home.identity(now: maker.now).officers[officer.keyID]?.key == officer.publicKey)
    }

    @Test(
        "An officer's key that is no longer or not yet in use is not admitted",
        arguments: [
            (KeyRecordState.retiring, Int64(0), nil), (.retired, 0, 9), (.compromised, 0, nil),
            (.active, 1, nil), (.active, -9, 0), (.active, -9, -1),
        ] as [(KeyRecordState, Int64, Int64?)]
    )
    func notAdmitted(state: KeyRecordState, from: Int64, until: Int64?) throws {
        let old = try home.keys.active(.officer)
        let record = KeyRecord(
            role: .officer,
            authority: nil,
            key: old.key,
            from: maker.now.adding(seconds: from),
            until: until.map(maker.now.adding(seconds:)),
            state: state,
            since: state == .compromised ? 0 : nil
        )
        let others = home.keys.keys.filter { $0.role != .officer }
        try Data(KeyRecords(others + [record]).bytes)
            .write(to: URL(fileURLWithPath: home.layout.keyRecords))
        let changed = try HomeDirectory.open(home.layout.root)
        #expect(changed.keys.keys.last == record)
        #expect(try changed.identity(now: maker.now).officers.isEmpty)
    }

    @Test(
        "Records that say half of a key's end are refused",
        arguments: [
            ("\"active\"", "\"retired\""), ("\"active\"", "\"compromised\""), ("\"active\"", "\"gone\""),
            ("\"state\": \"active\"", "\"state\": \"active\", \"since\": 4"),
            ("\"state\": \"active\"", "\"state\": \"compromised\", \"since\": -4"),
        ]
    )
    func halfEnded(old: String, new: String) throws {
        let text = try String(contentsOfFile: home.layout.keyRecords, encoding: .utf8)
        let altered = text.replacingOccurrences(of: old, with: new)
        #expect(altered != text)
        try Data(altered.utf8).write(to: URL(fileURLWithPath: home.layout.keyRecords))
        #expect(throws: HomeError.self) { try HomeDirectory.open(home.layout.root) }
    }

    @Test("A wrong passphrase opens nothing")
    func wrongPassphrase() throws {
        let wrong = try Passphrase(Array("wrong".utf8))
        #expect(throws: HomeError.self) { try home.officerSigner(wrong) }
        #expect(throws: HomeError.self) { try home.signingOffice(wrong) }
    }

    @Test("The hosted profiles are those of the library")
    func profiles() throws {
        let profiles = try home.profiles(safeCriteria: maker.library.safeCriteria)
        #expect(profiles.map(\.profile.id.text) == ["NZ-SES", "EU-AEO"])
        let wanted = home.configuration.programmes.compactMap { maker.library.profile($0)?.digest }
        #expect(profiles.map(\.digest) == wanted)
    }

    @Test("A directory without configuration is no home", arguments: ["", "/missing"])
    func noHome(suffix: String) throws {
        let folder = try TemporaryFolder()
        #expect {
            try HomeDirectory.open(folder.path + suffix)
        } throws: { error in
            guard case HomeError.notAHome = error else { return false }
            return true
        }
    }

    @Test(
        "A configuration that was tampered with is refused",
        arguments: [
            ("\"v\": 1", "\"v\": 2"), ("\"operating_authority\"", "\"operator\""), ("\"NZ\"", "\"UK\""),
            ("http://127.0.0.1:8480", "gopher://127.0.0.1"), ("\"log_origin\"", "\"log_origin\": 1, \"x\""),
            ("{", "["),
        ]
    )
    func tampered(old: String, new: String) throws {
        let text = try String(contentsOfFile: home.layout.configuration, encoding: .utf8)
        try Data(text.replacingOccurrences(of: old, with: new).utf8)
            .write(to: URL(fileURLWithPath: home.layout.configuration))
        #expect(throws: HomeError.self) { try HomeDirectory.open(home.layout.root) }
    }

    @Test("Records whose key is not the one named are refused")
    func tamperedRecords() throws {
        let kid = try home.keys.active(.log).kid
        let text = try String(contentsOfFile: home.layout.keyRecords, encoding: .utf8)
        let other = try home.keys.active(.officer).kid
        try Data(text.replacingOccurrences(of: kid, with: other).utf8)
            .write(to: URL(fileURLWithPath: home.layout.keyRecords))
        #expect(throws: HomeError.self) { try HomeDirectory.open(home.layout.root) }
    }

    @Test("The lock is given once at a time")
    func lock() throws {
        let first = try home.lock()
        #expect {
            _ = try home.lock()
        } throws: { error in
            guard case HomeError.locked = error else { return false }
            return true
        }
        _ = consume first
        _ = try home.lock()
    }
}
