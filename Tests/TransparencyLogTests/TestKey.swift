import Crypto
import TransparencyLog

/// A log key from a seed, so that every run signs alike.
struct TestKey: NoteSigning {
    private let key: Curve25519.Signing.PrivateKey

    init(seed: UInt8) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    func sign(_ message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }
}
