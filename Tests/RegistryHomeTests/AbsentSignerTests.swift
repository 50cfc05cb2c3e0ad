import AEOModel
import JOSE
import KeyCustody
import Testing

@testable import RegistryHome

/// A home without its passphrase knows its keys and signs nothing with them.
@Suite struct AbsentSignerTests {
    @Test("It tells the key it stands for, and refuses every signature")
    func refuses() throws {
        let key = ES256PrivateKey()
        let record = KeyRecord(
            role: .issuing,
            authority: nil,
            key: JWK(key: key.publicKey),
            from: .init(seconds: 0)
        )
        let signer = AbsentSigner(record)
        #expect(signer.keyID == record.kid)
        #expect(signer.algorithm == key.algorithm)
        #expect(signer.publicKey == key.publicKey)
        for message in [[], [1], [UInt8](repeating: 7, count: 4096)] {
            #expect(throws: JOSEError.self) { try signer.sign(message) }
        }
    }
}
