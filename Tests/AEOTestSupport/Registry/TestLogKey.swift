import JOSE
import TransparencyLog

/// A log key for tests.
struct TestLogKey: NoteSigning {
    let key: Ed25519PrivateKey

    var publicKey: [UInt8] {
        switch key.publicKey {
        case .ed25519(let key): key.rawRepresentation
        case .p256: []
        }
    }

    func sign(_ message: [UInt8]) throws -> [UInt8] { try key.sign(message) }
}
