import Foundation
import JOSE
import KeyCustody
import Testing

@Suite struct KeyFileTests {
    let folder: TemporaryFolder
    let passphrase: Passphrase
    let message = Array("message".utf8)

    init() throws {
        folder = try TemporaryFolder()
        passphrase = try Passphrase(Array("correct horse".utf8))
    }

    @Test("An encrypted key is read back and signs, for every role", arguments: KeyRole.allCases)
    func roundTrip(role: KeyRole) throws {
        let path = folder.file("key.pem")
        let publicKey = try write(role.algorithm, to: path, passphrase)
        let signer = try KeyFile.readSigner(path, passphrase: passphrase, role: role)
        #expect(signer.publicKey == publicKey)
        #expect(publicKey.isValidSignature(try signer.sign(message), for: message))
        #expect(try folder.mode(of: path) == 0o600)
        let text = String(decoding: try folder.content(of: path), as: UTF8.self)
        #expect(text.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
    }

    @Test("A holder may keep a key without passphrase", arguments: [JWSAlgorithm.es256, .ed25519])
    func plain(algorithm: JWSAlgorithm) throws {
        let path = folder.file("key.pem")
        let publicKey = try write(algorithm, to: path, nil)
        let role: KeyRole = algorithm == .es256 ? .holder : .log
        #expect(try KeyFile.readSigner(path, passphrase: nil, role: role).publicKey == publicKey)
        #expect(try folder.mode(of: path) == 0o600)
    }

    @Test("Two files of one key have nothing in common but their form")
    func salted() throws {
        let key = ES256PrivateKey()
        let paths = ["a.pem", "b.pem"].map(folder.file)
        for path in paths { try KeyFile.write(pkcs8: key.pkcs8DER, to: path, passphrase: passphrase) }
        #expect(try folder.content(of: paths[0]) != folder.content(of: paths[1]))
    }

    @Test(
        "A wrong passphrase is told apart from a wrong file",
        arguments: ["wrong", "correct hors", "Correct horse", " "]
    )
    func wrongPassphrase(text: String) throws {
        let path = folder.file("key.pem")
        try write(.es256, to: path, passphrase)
        let wrong = try Passphrase(Array(text.utf8))
        #expect(throws: CustodyError.wrongPassphrase(path)) {
            try KeyFile.readSigner(path, passphrase: wrong, role: .issuing)
        }
    }

    @Test("A file is opened with a passphrase exactly if it is encrypted")
    func encryption() throws {
        let sealed = folder.file("sealed.pem")
        let plain = folder.file("plain.pem")
        try write(.es256, to: sealed, passphrase)
        try write(.es256, to: plain, nil)
        #expect(throws: CustodyError.passphraseNeeded(sealed)) {
            try KeyFile.readSigner(sealed, passphrase: nil, role: .holder)
        }
        #expect(throws: CustodyError.notEncrypted(plain)) {
            try KeyFile.readSigner(plain, passphrase: passphrase, role: .holder)
        }
    }

    @Test("A key of another type than the role's is refused", arguments: KeyRole.allCases)
    func wrongType(role: KeyRole) throws {
        let path = folder.file("key.pem")
        try write(role.algorithm == .es256 ? .ed25519 : .es256, to: path, passphrase)
        #expect(throws: CustodyError.wrongKeyType(path, role)) {
            try KeyFile.readSigner(path, passphrase: passphrase, role: role)
        }
    }

    @Test("An existing file or link is never overwritten")
    func exists() throws {
        let path = try folder.write([1], to: "key.pem")
        let link = folder.file("link.pem")
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: folder.file("elsewhere.pem")
        )
        for taken in [path, link] {
            #expect(throws: CustodyError.alreadyExists(taken)) { try write(.es256, to: taken, passphrase) }
        }
        #expect(try folder.content(of: path) == [1])
        #expect(!FileManager.default.fileExists(atPath: folder.file("elsewhere.pem")))
    }

    @Test("A key file in a folder that does not exist is not written")
    func noFolder() {
        let path = folder.file("absent/key.pem")
        #expect(throws: CustodyError.notFound(path)) { try write(.es256, to: path, passphrase) }
    }

    @Test(
        "A key file on which others have rights is refused",
        arguments: [0o640, 0o604, 0o660, 0o644, 0o666]
    )
    func tooOpen(mode: Int) throws {
        let path = folder.file("key.pem")
        try write(.es256, to: path, passphrase)
        try folder.setMode(mode, of: path)
        #expect(throws: CustodyError.tooOpen(path)) {
            try KeyFile.readSigner(path, passphrase: passphrase, role: .issuing)
        }
    }

    @Test(
        "What is no PKCS#8 private key is refused",
        arguments: [
            "", "key", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n",
            "-----BEGIN PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END PRIVATE KEY-----\n",
        ]
    )
    func notPrivateKey(text: String) throws {
        let path = try folder.write(Array(text.utf8), to: "key.pem")
        #expect(throws: CustodyError.notPrivateKey(path)) {
            try KeyFile.readSigner(path, passphrase: passphrase, role: .issuing)
        }
    }

    @Test("A cut file yields no signer, a damaged one never another key")
    func damaged() throws {
        let path = folder.file("key.pem")
        let publicKey = try write(.es256, to: path, passphrase)
        let good = try folder.content(of: path)
        // Every seventh character after the first line is changed, or the last one kept.
        for position in stride(from: 40, to: good.count - 40, by: 7) {
            let cut = try folder.write(Array(good[..<position]), to: "cut.pem")
            #expect(throws: CustodyError.notPrivateKey(cut)) {
                try KeyFile.readSigner(cut, passphrase: passphrase, role: .issuing)
            }
            var changed = good
            changed[position] = changed[position] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let bad = try folder.write(changed, to: "bad.pem")
            let signer = try? KeyFile.readSigner(bad, passphrase: passphrase, role: .issuing)
            #expect(signer == nil || signer?.publicKey == publicKey)
        }
    }

    @Test("A key whose public part belongs to another key is refused")
    func mismatchedPair() throws {
        let path = folder.file("key.pem")
        let other = ES256PrivateKey().pkcs8DER
        let forged = ES256PrivateKey().pkcs8DER.prefix(other.count - 64) + other.suffix(64)
        try KeyFile.write(pkcs8: Array(forged), to: path, passphrase: passphrase)
        #expect(throws: CustodyError.damaged(path)) {
            try KeyFile.readSigner(path, passphrase: passphrase, role: .issuing)
        }
    }

    @Test("A file too large to be a key is not read")
    func tooLarge() throws {
        let path = try folder.write([UInt8](repeating: 0x41, count: 20_000), to: "key.pem")
        #expect(throws: CustodyError.tooLarge(path)) {
            try KeyFile.readSigner(path, passphrase: passphrase, role: .issuing)
        }
    }

    @Test("Bytes that are no PKCS#8 document are not encrypted, and no file is left")
    func notPKCS8() throws {
        let path = folder.file("key.pem")
        #expect(throws: CustodyError.self) {
            try KeyFile.write(pkcs8: [1, 2, 3], to: path, passphrase: passphrase)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @discardableResult
    private func write(
        _ algorithm: JWSAlgorithm,
        to path: String,
        _ passphrase: Passphrase?
    ) throws -> PublicKey {
        switch algorithm {
        case .es256:
            let key = ES256PrivateKey()
            try KeyFile.write(pkcs8: key.pkcs8DER, to: path, passphrase: passphrase)
            return key.publicKey
        case .ed25519:
            let key = Ed25519PrivateKey()
            try KeyFile.write(pkcs8: key.pkcs8DER, to: path, passphrase: passphrase)
            return key.publicKey
        }
    }
}
