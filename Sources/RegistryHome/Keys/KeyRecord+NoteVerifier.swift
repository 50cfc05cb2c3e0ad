import JOSE
import KeyCustody
package import TransparencyLog

extension KeyRecord {
    /// The log's key as verifiers of its checkpoints need it.
    package func noteVerifier(origin: String) throws(HomeError) -> NoteVerifier {
        guard case .ed25519(let key) = key.key,
            let verifier = try? NoteVerifier(name: origin, publicKey: key.rawRepresentation)
        else { throw .missingKey(role: .log, authority: nil) }
        return verifier
    }
}
