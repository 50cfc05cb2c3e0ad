import Foundation
import JOSE
import KeyCustody
import Testing

@Suite("Exchange with the openssl program", .enabled(if: OpenSSLProgram.isPresent))
struct OpenSSLExchangeTests {
    let folder: TemporaryFolder
    let passphrase: Passphrase
    let secret: String

    init() throws {
        folder = try TemporaryFolder()
        secret = try folder.write(Array("correct horse\n".utf8), to: "passphrase")
        passphrase = try Passphrase.read(file: secret)
    }

    @Test("The program opens what we write, and finds the scheme we name")
    func theyReadOurs() throws {
        let path = folder.file("ours.pem")
        let key = ES256PrivateKey()
        try KeyFile.write(pkcs8: key.pkcs8DER, to: path, passphrase: passphrase)
        let opened = try OpenSSLProgram.run(
            "pkey",
            "-in",
            path,
            "-passin",
            "file:\(secret)",
            "-noout",
            "-text"
        )
        #expect(opened?.contains("prime256v1") == true)
        let parsed = try #require(try OpenSSLProgram.run("asn1parse", "-in", path))
        for scheme in ["PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc", ":9C40"] {
            #expect(parsed.contains(scheme), "\(scheme)")
        }
    }

    @Test("The program opens our Ed25519 key, and with no other passphrase")
    func theyReadOurEd25519() throws {
        let path = folder.file("ours.pem")
        try KeyFile.write(pkcs8: Ed25519PrivateKey().pkcs8DER, to: path, passphrase: passphrase)
        let opened = try OpenSSLProgram.run(
            "pkey",
            "-in",
            path,
            "-passin",
            "file:\(secret)",
            "-noout",
            "-text"
        )
        #expect(opened?.contains("ED25519") == true)
        #expect(try OpenSSLProgram.run("pkey", "-in", path, "-passin", "pass:wrong", "-noout") == nil)
    }

    @Test(
        "We open what the program writes",
        arguments: [
            ("EC", "aes-256-cbc", .issuing), ("EC", "aes-128-cbc", .status), ("ED25519", "aes-256-cbc", .log),
        ] as [(String, String, KeyRole)]
    )
    func weReadTheirs(algorithm: String, cipher: String, role: KeyRole) throws {
        let path = try generate(algorithm, cipher: cipher)
        let signer = try KeyFile.readSigner(path, passphrase: passphrase, role: role)
        let message = Array("message".utf8)
        #expect(signer.publicKey.isValidSignature(try signer.sign(message), for: message))
        let wrong = try Passphrase(Array("wrong".utf8))
        #expect(throws: CustodyError.wrongPassphrase(path)) {
            try KeyFile.readSigner(path, passphrase: wrong, role: role)
        }
    }

    @Test("An unencrypted key of the program is opened for a holder")
    func plain() throws {
        let path = try generate("EC", cipher: nil)
        #expect(throws: Never.self) { try KeyFile.readSigner(path, passphrase: nil, role: .holder) }
    }

    @Test("Keys of other types and curves are refused", arguments: ["RSA", "X25519", "ED448", "P-384"])
    func otherTypes(algorithm: String) throws {
        let path = try generate(algorithm, cipher: "aes-256-cbc")
        for role in [KeyRole.issuing, .log] {
            #expect(throws: CustodyError.wrongKeyType(path, role)) {
                try KeyFile.readSigner(path, passphrase: passphrase, role: role)
            }
        }
    }

    @Test("A key in the old SEC 1 form is refused with a hint")
    func traditional() throws {
        let path = folder.file("sec1.pem")
        let made = try OpenSSLProgram.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", path)
        try #require(made != nil)
        try folder.setMode(0o600, of: path)
        #expect(throws: CustodyError.notPrivateKey(path)) {
            try KeyFile.readSigner(path, passphrase: nil, role: .holder)
        }
        #expect(CustodyError.notPrivateKey(path).description.contains("openssl pkcs8 -topk8"))
    }

    private func generate(_ algorithm: String, cipher: String?) throws -> String {
        let path = folder.file("theirs.pem")
        let options: [String] =
            switch algorithm {
            case "EC": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
            case "P-384": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]
            default: ["-algorithm", algorithm]
            }
        let encryption = cipher.map { ["-\($0)", "-pass", "file:\(secret)"] } ?? []
        let made = try OpenSSLProgram.run(["genpkey", "-out", path] + options + encryption)
        try #require(made != nil)
        try folder.setMode(0o600, of: path)
        return path
    }
}
