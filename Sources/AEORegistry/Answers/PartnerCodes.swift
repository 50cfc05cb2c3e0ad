package import AEOModel

/// Whose codes for traders count when a declared code is read; they are never for the public.
package enum PartnerCodes: Sendable, Hashable {
    /// Nobody's.
    case none
    /// Everybody's.
    case all
    /// Those of one party.
    case of(PartyCode)

    func include(_ party: PartyCode) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .of(let wanted): wanted == party
        }
    }
}
