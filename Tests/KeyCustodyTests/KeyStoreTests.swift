import Foundation
import JOSE
import KeyCustody
import Testing

@Suite struct KeyStoreTests {
    let folder: TemporaryFolder
    let store: KeyStore

    init() throws {
        folder = try TemporaryFolder()
        store = KeyStore(directory: folder.path, passphrase: try Passphrase(Array("correct horse".utf8)))
    }

    @Test(
        "A key is stored under its owner, its role and its thumbprint",
        arguments: [
            (.issuing, "NL", "NL"), (.status, "EU", "EU"), (.issuing, "NL-NVWA", "NL-NVWA"),
            (.log, nil, "log"),
            (.officer, nil, "officer"), (.holder, nil, "holder"),
        ] as [(KeyRole, String?, String)]
    )
    func generating(role: KeyRole, authority: String?, owner: String) throws {
        let key = try store.generate(role: role, authority: authority)
        #expect(key.path == "\(folder.path)/keys/\(owner)/\(role.rawValue)-\(key.signer.keyID).pem")
        #expect(key.signer.algorithm == role.algorithm)
        #expect(key.name.thumbprint == key.signer.publicKey.thumbprint)
        #expect(try folder.mode(of: key.path) == 0o600)
        #expect(try folder.mode(of: "\(folder.path)/keys/\(owner)") == 0o700)
        #expect(try store.list() == [key.name])
    }

    @Test("A stored key is opened again, by name or by thumbprint")
    func reopening() throws {
        let key = try store.generate(role: .issuing, authority: "NL")
        let message = Array("message".utf8)
        let kid = key.name.thumbprint
        for signer in [
            try store.signer(for: key.name), try store.signer(kid: kid, role: .issuing, authority: "NL"),
        ] {
            #expect(signer.keyID == key.signer.keyID)
            #expect(key.signer.publicKey.isValidSignature(try signer.sign(message), for: message))
        }
    }

    @Test("The list names every key and passes over every other file")
    func listing() throws {
        #expect(try store.list().isEmpty)
        let keys = [
            try store.generate(role: .issuing, authority: "NL"),
            try store.generate(role: .issuing, authority: "NL"),
            try store.generate(role: .status, authority: "NL"), try store.generate(role: .log),
            try store.generate(role: .officer),
        ]
        let thumbprint = keys[0].signer.keyID
        for stray in [
            "keys/records.json", "keys/NL/notes.txt", "keys/NL/issuing-\(thumbprint).pem.bak",
            "keys/NL/issuing-x.pem",
            "keys/log/issuing-\(thumbprint).pem", "keys/NL/log-\(thumbprint).pem",
            "keys/NL/other-\(thumbprint).pem",
            "keys/officer/log-\(thumbprint).pem", "keys/NL/\(thumbprint).pem",
        ] {
            try folder.write([], to: stray)
        }
        #expect(try Set(store.list()) == Set(keys.map(\.name)))
        #expect(try store.list().count == keys.count)
    }

    @Test("A key of an authority needs its name, any other key must have none")
    func owners() {
        for role in KeyRole.allCases {
            if role.belongsToAuthority {
                #expect(throws: CustodyError.authorityMissing(role)) { try store.generate(role: role) }
            } else {
                #expect(throws: CustodyError.authorityUnexpected(role)) {
                    try store.generate(role: role, authority: "NL")
                }
            }
        }
    }

    @Test(
        "A text that is no authority never becomes a path",
        arguments: [
            "", "N", "nl", "log", "..", "../NL", "NL/..", "N L", "NL\0", "1A", "-A", "ÑL",
            "AUTHORITYTOOLONGX",
        ]
    )
    func invalidAuthority(text: String) throws {
        #expect(throws: CustodyError.invalidAuthority(text)) {
            try store.generate(role: .issuing, authority: text)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("keys")))
    }

    @Test("An unknown key, or one of another role or authority, is not found")
    func unknown() throws {
        let key = try store.generate(role: .issuing, authority: "NL")
        let kid = key.name.thumbprint
        let other = ES256PrivateKey().publicKey.thumbprint
        let questions: [(KeyThumbprint, KeyRole, String?)] = [
            (other, .issuing, "NL"), (kid, .status, "NL"), (kid, .issuing, "BE"), (kid, .officer, nil),
        ]
        for (kid, role, authority) in questions {
            let error = #expect(throws: CustodyError.self) {
                try store.signer(kid: kid, role: role, authority: authority)
            }
            guard case .notFound = error else {
                Issue.record("another reason: \(String(describing: error))")
                continue
            }
        }
    }

    @Test("A key under another key's name is refused")
    func swapped() throws {
        let first = try store.generate(role: .issuing, authority: "NL")
        let second = try store.generate(role: .issuing, authority: "NL")
        try FileManager.default.removeItem(atPath: first.path)
        try FileManager.default.moveItem(atPath: second.path, toPath: first.path)
        #expect(throws: CustodyError.keyMismatch(first.path)) { try store.signer(for: first.name) }
    }

    @Test("Another passphrase opens nothing")
    func wrongPassphrase() throws {
        let key = try store.generate(role: .log)
        let other = KeyStore(directory: folder.path, passphrase: try Passphrase(Array("wrong".utf8)))
        #expect(throws: CustodyError.wrongPassphrase(key.path)) { try other.signer(for: key.name) }
    }

    @Test("A folder of keys into which others may write is refused", arguments: [0o720, 0o702, 0o777])
    func openFolder(mode: Int) throws {
        _ = try store.generate(role: .log)
        let keys = folder.file("keys")
        try folder.setMode(mode, of: keys)
        #expect(throws: CustodyError.folderTooOpen(keys)) { try store.generate(role: .log) }
    }

    @Test("A file in the place of a folder, or no home at all, is refused")
    func noFolder() throws {
        let path = try folder.write([], to: "keys")
        #expect(throws: CustodyError.notFolder(path)) { try store.generate(role: .log) }
        #expect(try store.list().isEmpty)
        let passphrase = try Passphrase([1])
        let absent = KeyStore(directory: folder.file("absent"), passphrase: passphrase)
        #expect(throws: CustodyError.notFound(folder.file("absent/keys"))) { try absent.generate(role: .log) }
    }
}
