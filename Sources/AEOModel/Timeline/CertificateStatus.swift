/// What a certificate, or a part of it, is worth at an instant.
public enum CertificateStatus: String, Sendable, Hashable, CaseIterable {
    /// Decided, and its effect lies ahead.
    case pending
    /// In force.
    case active
    /// Under at least one open layer of suspension.
    case suspended
    /// Ended from a date on by the authority.
    case revoked
    /// Ended as if never granted.
    case annulled
    /// Ended from a date on at the holder's wish.
    case surrendered
    /// Ended because something it rested on was lost.
    case lapsed
    /// Past the end of its validity.
    case expired
    /// Replaced by another certificate.
    case superseded

    /// Whether the status has ended for good.
    public var isEnded: Bool {
        switch self {
        case .revoked, .annulled, .surrendered, .lapsed, .expired, .superseded: true
        case .pending, .active, .suspended: false
        }
    }

    /// How much the holder may do with it, more is better: a combined certificate is worth its best part.
    public var standing: Int {
        switch self {
        case .active: 8
        case .pending: 7
        case .suspended: 6
        case .expired: 5
        case .superseded: 4
        case .lapsed: 3
        case .surrendered: 2
        case .revoked: 1
        case .annulled: 0
        }
    }
}
