/// The members of a partner's record that a column may be mapped to.
package enum PartnerField: String, Sendable, CaseIterable {
    case tin
    case identifier
    case programme
    case certificateNumber = "certificate_number"
    case tier
    case roles
    case status
    case statusDate = "status_date"
    case authorisedOn = "authorised_on"
    case effectiveFrom = "effective_from"
    case expiryDate = "expiry_date"
    case suspendedFrom = "suspended_from"
    case suspendedUntil = "suspended_until"
    case name
    case nameLatin = "name_latin"
    case address
    case country
    case alias

    /// Reads a member's name; the names that certificates and applications have for the same are taken too.
    init?(member: String) {
        switch member {
        case "legal_name": self = .name
        case "legal_name_latin": self = .nameLatin
        case "valid_until": self = .expiryDate
        case "valid_from", "effective_date": self = .effectiveFrom
        case "decision_date", "authorisation_date": self = .authorisedOn
        default:
            guard let field = PartnerField(rawValue: member) else { return nil }
            self = field
        }
    }

    /// The most bytes of the field's text.
    var limit: Int {
        switch self {
        case .name, .nameLatin, .roles: 1000
        case .address: 2000
        default: 100
        }
    }

    /// Whether an end without end is written there by some.
    var mayBeOpen: Bool { self == .expiryDate || self == .suspendedUntil }
}
