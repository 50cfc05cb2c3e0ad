import AEOModel
package import AEORegistry
import JOSE
import KeyCustody

extension HomeDirectory {
    /// The public keys of the home as facts for the log; their time is cut to the second, as signed times are.
    package var keyFacts: [KeyFact] {
        keys.keys.map { record in
            KeyFact(
                authority: record.authority,
                role: record.role.rawValue,
                keyID: record.kid,
                key: record.key.json,
                state: record.state.rawValue,
                from: Instant(seconds: record.from.seconds),
                until: record.until.map { Instant(seconds: $0.seconds) },
                sinceIndex: record.since
            )
        }
    }
}
