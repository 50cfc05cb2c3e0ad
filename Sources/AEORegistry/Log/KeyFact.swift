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

    /// Whether this says less of the same key than what was recorded: a key only ever goes forward in its life.
    func takesBack(_ recorded: KeyFact) -> Bool {
        let stages = ["active", "retiring", "retired", "compromised"]
        guard let stage = stages.firstIndex(of: state), let former = stages.firstIndex(of: recorded.state)
        else { return state != recorded.state }
        if stage < former { return true }
        guard let since = sinceIndex, let formerSince = recorded.sinceIndex else { return false }
        return since > formerSince
    }
}
