/// Why it cannot be said whether a status is recognised; the first in this order counts.
public enum RecognitionCause: String, Sendable, Hashable, CaseIterable {
    /// No status that may be told is known for the number.
    case holderUnknown = "holder-unknown"
    /// Since when the arrangement is applied is not known, or only roughly.
    case operativeDateUnknown = "operative-date-unknown"
    /// The status itself is not known.
    case statusUnknown = "status-unknown"
    /// The operator is not on the partner's newest list, which does not say it is complete.
    case unlisted
    /// Whether the tier is covered is not known.
    case tierUnknown = "tier-unknown"
    /// Which roles are covered is not known.
    case rolesUnknown = "roles-unknown"
    /// The answer turns on the role in the consignment, and the question names none.
    case roleNotSaid = "role-not-said"
    /// Which directions of goods are covered is not known.
    case directionsUnknown = "directions-unknown"
    /// The answer turns on the direction of goods, and the question names none.
    case directionNotSaid = "direction-not-said"
    /// What the holder agreed to, or what the arrangement asks for, is not known.
    case consentUnknown = "consent-unknown"
    /// How old a partner's list may be is not known, or the list is older.
    case stale
    /// An arrangement is recorded whose document this program cannot read.
    case arrangementUnreadable = "arrangement-unreadable"
}
