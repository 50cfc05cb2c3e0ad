import AEOModel
import AEOTestSupport
import JOSE
import TransparencyLog

@testable import AEORegistry

extension RegistryParts {
    /// The key that a role signs with, as the log records it.
    func key(_ role: String) -> KeyFact? { keys.last { $0.role == role && $0.state == "active" } }

    /// The key of a role in another state, with a successor in its place when one is wanted.
    mutating func end(
        _ role: String,
        as state: String,
        until: Instant? = nil,
        since: UInt64? = nil,
        successor: ES256PrivateKey? = nil
    ) {
        let authority = identity.operating
        let former = key(role)
        keys = keys.map { key in
            guard key == former else { return key }
            return KeyFact(
                authority: key.authority,
                role: key.role,
                keyID: key.keyID,
                key: key.key,
                state: state,
                from: key.from,
                until: until,
                sinceIndex: since
            )
        }
        guard let successor else { return }
        keys.append(
            KeyFact(
                authority: authority,
                role: role,
                keyID: successor.keyID,
                key: JWK(key: successor.publicKey).json,
                state: "active",
                from: Instant(seconds: clock.now().seconds)
            )
        )
        var (issuing, status) = (signing.issuing, signing.status)
        if role == "issuing" { issuing[authority] = successor } else { status[authority] = successor }
        signing = SigningOffice(
            issuing: issuing,
            status: status,
            log: signing.log,
            formerLog: signing.formerLog
        )
    }

    /// The log signed with another key, the former signing along until an instant; `nil` when it is out of use.
    mutating func changeLogKey(to key: Ed25519PrivateKey, until: Instant?) throws {
        let former = until.map { FormerLogKey(signer: signing.log, until: $0) }
        signing = SigningOffice(
            issuing: signing.issuing,
            status: signing.status,
            log: try NoteSigner(name: signing.log.name, key: TestLogKey(key: key)),
            formerLog: [former ?? FormerLogKey(verifier: signing.log.verifier, until: nil)]
                + signing.formerLog
        )
    }
}
