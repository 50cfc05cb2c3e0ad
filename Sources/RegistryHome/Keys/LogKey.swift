package import JOSE
import TransparencyLog

/// The log's Ed25519 key as the signer of notes.
package struct LogKey: NoteSigning {
    private let signer: any Signer

    package init(_ signer: any Signer) {
        self.signer = signer
    }

    /// The 32 bytes of the public key; none when the key is of another kind, which no note signer takes.
    package var publicKey: [UInt8] {
        switch signer.publicKey {
        case .ed25519(let key): key.rawRepresentation
        case .p256: []
        }
    }

    /// Signs a note's text.
    package func sign(_ message: [UInt8]) throws -> [UInt8] { try signer.sign(message) }
}
