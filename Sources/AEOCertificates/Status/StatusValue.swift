/// The registered status values of a Token Status List (draft-ietf-oauth-status-list, section 7.1).
///
/// Every other value is application-specific or reserved, and never means that a certificate is good.
public enum StatusValue: UInt8, Sendable, Hashable, CaseIterable {
    /// The certificate is active, or pending until its own dates begin.
    case valid = 0
    /// The certificate ended, or another credential replaced this one.
    case invalid = 1
    /// The certificate is suspended.
    case suspended = 2
}
