package import AEOModel
package import JOSE

/// A registry fact: a public key and the role it has from an instant on.
package struct KeyFact: Sendable, Equatable {
    /// The authority it signs for; `nil` for officers' keys and the log's.
    package let authority: CountryCode?
    package let role: String
    package let keyID: String
    package let key: JSONObject
    package let state: String
    package let from: Instant
    /// When its use ends; `nil` while nothing ends it.
    package let until: Instant?
    /// The index from which on nothing it signed is believed, for a compromised key.
    package let sinceIndex: UInt64?

    package init(
        authority: CountryCode?,
        role: String,
        keyID: String,
        key: JSONObject,
        state: String,
        from: Instant,
        until: Instant? = nil,
        sinceIndex: UInt64? = nil
    ) {
        self.authority = authority
        self.role = role
        self.keyID = keyID
        self.key = key
        self.state = state
        self.from = from
        self.until = until
        self.sinceIndex = sinceIndex
    }
}
