package import JOSE
import TransparencyLog

/// A log key for tests.
package struct TestLogKey: NoteSigning {
    package let key: Ed25519PrivateKey

    package init(key: Ed25519PrivateKey) { self.key = key }

    package var publicKey: [UInt8] {
        switch key.publicKey {
        case .ed25519(let key): key.rawRepresentation
        case .p256: []
        }
    }

    package func sign(_ message: [UInt8]) throws -> [UInt8] { try key.sign(message) }
}
