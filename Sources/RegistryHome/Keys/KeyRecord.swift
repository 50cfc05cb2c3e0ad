package import AEOModel
package import JOSE
package import KeyCustody

/// What is known of a key of the home besides its secret (`HOME/keys/records.json`).
package struct KeyRecord: Sendable, Equatable {
    /// The thumbprint of the public key (RFC 7638).
    package let kid: String
    package let role: KeyRole
    /// The authority it signs for; `nil` for the log's and the officers' keys.
    package let authority: CountryCode?
    /// The public half.
    package let key: JWK
    /// The first instant of its use.
    package let from: Instant
    /// The first instant after its use, when that is fixed.
    package let until: Instant?
    package let state: KeyRecordState
    /// For a compromised key: the index of the log from which on nothing it signed is believed.
    package let since: UInt64?

    package init(
        role: KeyRole,
        authority: CountryCode?,
        key: JWK,
        from: Instant,
        until: Instant? = nil,
        state: KeyRecordState = .active,
        since: UInt64? = nil
    ) {
        kid = key.keyID ?? key.thumbprint.description
        self.role = role
        self.authority = authority
        self.key = key
        self.from = from
        self.until = until
        self.state = state
        self.since = since
    }

    /// The record in another state.
    func with(_ state: KeyRecordState, until: Instant?, since: UInt64? = nil) -> KeyRecord {
        KeyRecord(
            role: role,
            authority: authority,
            key: key,
            from: from,
            until: until,
            state: state,
            since: since
        )
    }

    /// Whether the key may still sign: it is active, and the end of its use, if fixed, lies ahead.
    package func isInUse(at instant: Instant) -> Bool {
        state == .active && from <= instant && until.map { instant < $0 } ?? true
    }

    /// The record of the key when its use has ended.
    func retired(at end: Instant) -> KeyRecord {
        KeyRecord(role: role, authority: authority, key: key, from: from, until: end, state: .retired)
    }
}
