package import AEOModel

/// Who asked, as far as the registry knows: nobody who needs no account is told apart from others.
package enum Asker: Sendable, Hashable {
    /// Somebody without an account.
    case anonymous
    /// An officer, by the thumbprint of the key that signed the question.
    case officer(String)
    /// A registered agency, by its code and the thumbprint of the key that signed the question.
    case agency(PartyCode, String)

    /// The kind in one word.
    package var kind: String {
        switch self {
        case .anonymous: "anonymous"
        case .officer: "officer"
        case .agency: "agency"
        }
    }

    /// The key, for an agency after its code; `nil` for somebody without an account.
    package var identity: String? {
        switch self {
        case .anonymous: nil
        case .officer(let key): key
        case .agency(let party, let key): "\(party) \(key)"
        }
    }

    /// Makes an asker of the two words that tell it; `nil` when they tell none.
    package init?(kind: String, identity: String?) {
        switch (kind, identity) {
        case ("anonymous", nil): self = .anonymous
        case ("officer", let key?): self = .officer(key)
        case ("agency", let identity?):
            let parts = identity.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let party = try? PartyCode(parsing: String(parts[0])) else { return nil }
            self = .agency(party, String(parts[1]))
        default: return nil
        }
    }
}
