public import AEOModel

/// The question put to a verifier, and its rules (DESIGN.md §6, Verification times).
public struct VerificationRequest: Sendable, Hashable {
    /// The instant asked about; nil for the time of checking.
    public var at: Instant?
    /// The clock for `iat`, `nbf`, `exp` and keys: now, or offline the past instant that is asked about.
    public var checkedAt: Instant
    /// The largest age in seconds of a status list; nil for as long as the list itself says.
    public var maxAge: Int64?
    /// The audience a key binding must name.
    public var audience: String?
    /// The nonce a key binding must repeat.
    public var nonce: String?
    /// Whether a paper without a key binding is refused; naming an audience or a nonce says so too.
    public var requireHolderBinding: Bool
    /// The largest age in seconds of a key binding.
    public var bindingMaxAge: Int64
    /// The seconds by which a live clock may be behind the issuer's.
    public var leeway: Int64

    /// Puts a question.
    public init(
        at: Instant? = nil,
        checkedAt: Instant,
        maxAge: Int64? = nil,
        audience: String? = nil,
        nonce: String? = nil,
        requireHolderBinding: Bool = false,
        bindingMaxAge: Int64 = 300,
        leeway: Int64 = 60
    ) {
        self.at = at
        self.checkedAt = checkedAt
        self.maxAge = maxAge
        self.audience = audience
        self.nonce = nonce
        self.requireHolderBinding = requireHolderBinding
        self.bindingMaxAge = bindingMaxAge
        self.leeway = leeway
    }

    /// The instant asked about.
    var asked: Instant { at ?? checkedAt }

    /// Whether holder binding is wanted; the presentation has no say in it (RFC 9901, section 7.3).
    var wantsBinding: Bool { requireHolderBinding || audience != nil || nonce != nil }

    /// No leeway for a past instant that was named exactly.
    var skew: Int64 {
        guard let at else { return leeway }
        return at > checkedAt ? leeway : 0
    }
}
