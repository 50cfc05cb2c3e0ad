package import AEOModel

/// What a verifier asks about a credential that it holds.
package struct VerificationAsk: Sendable {
    package var at: Moment?
    package var knownAt: KnownAt?
    package var audience: String?
    package var nonce: String?
    package var asker: Asker

    package init(
        at: Moment? = nil,
        knownAt: KnownAt? = nil,
        audience: String? = nil,
        nonce: String? = nil,
        asker: Asker = .anonymous
    ) {
        self.at = at
        self.knownAt = knownAt
        self.audience = audience
        self.nonce = nonce
        self.asker = asker
    }
}
