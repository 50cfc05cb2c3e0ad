public import AEOModel
public import JOSE

/// A public key that is trusted for one authority, one role and one span of time.
public struct TrustedKey: Sendable, Equatable {
    /// The authority's code, such as `NL`.
    public let authority: String
    /// The authority's `iss`.
    public let issuer: String
    /// What the key may sign.
    public let role: TrustedKeyRole
    /// The key.
    public let key: JWK
    /// The key's identifier: its `kid`, or else its RFC 7638 thumbprint.
    public let keyID: String
    /// The first instant for which it signs; nil when not limited.
    public let from: Instant?
    /// The first instant for which it no longer signs; nil when not limited.
    public let until: Instant?
    /// Where it stands in its life.
    public let state: TrustedKeyState

    /// Trusts a key of an authority.
    public init(
        issuer: AuthorityURL,
        role: TrustedKeyRole,
        key: JWK,
        from: Instant? = nil,
        until: Instant? = nil,
        state: TrustedKeyState = .active
    ) {
        self.authority = issuer.authority
        self.issuer = issuer.text
        self.role = role
        self.key = key
        self.keyID = key.keyID ?? key.thumbprint.description
        self.from = from
        self.until = until
        self.state = state
    }

    /// Whether the key could sign at a second of time, its span and its retirement considered.
    ///
    /// A compromised key is judged by the log, not by a time that its thief may write.
    public func signs(at seconds: Int64) -> Bool {
        let instant = Instant(seconds: seconds)
        if let from, instant < from { return false }
        if let until, instant >= until { return false }
        switch state {
        case .active, .retiring, .compromised: return true
        case .retired(let end): return seconds <= end
        }
    }
}
