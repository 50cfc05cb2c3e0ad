/// Who asked, as far as the registry knows: nobody who needs no account is told apart from others.
package enum Asker: Sendable, Hashable {
    /// Somebody without an account.
    case anonymous
    /// An officer, by the thumbprint of the key that signed the question.
    case officer(String)
    /// Another agency, by its identity here.
    case agency(String)

    /// The kind in one word.
    package var kind: String {
        switch self {
        case .anonymous: "anonymous"
        case .officer: "officer"
        case .agency: "agency"
        }
    }

    /// The key or the agency; `nil` for somebody without an account.
    package var identity: String? {
        switch self {
        case .anonymous: nil
        case .officer(let identity), .agency(let identity): identity
        }
    }

    /// Makes an asker of the two words that tell it; `nil` when they tell none.
    package init?(kind: String, identity: String?) {
        switch (kind, identity) {
        case ("anonymous", nil): self = .anonymous
        case ("officer", let key?): self = .officer(key)
        case ("agency", let agency?): self = .agency(agency)
        default: return nil
        }
    }
}
