import JOSE
import TransparencyLog

/// The log's key of a test registry.
struct LogKey: NoteSigning {
    private let key = Ed25519PrivateKey()

    var publicKey: [UInt8] {
        guard case .ed25519(let key) = key.publicKey else { return [] }
        return key.rawRepresentation
    }

    func sign(_ message: [UInt8]) throws -> [UInt8] { try key.sign(message) }
}
