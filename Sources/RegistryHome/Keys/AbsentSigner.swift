import JOSE

/// A key of which only the public half is here: it tells who it is and signs nothing.
///
/// A restored home serves reads with it, as it signs nothing until it has been resumed (promise 11).
struct AbsentSigner: Signer {
    let publicKey: PublicKey
    let keyID: String

    init(_ record: KeyRecord) {
        publicKey = record.key.key
        keyID = record.kid
    }

    var algorithm: JWSAlgorithm {
        switch publicKey {
        case .p256: .es256
        case .ed25519: .ed25519
        }
    }

    func sign(_ message: [UInt8]) throws(JOSEError) -> [UInt8] { throw .signingFailed }
}
