/// What is known of a holder's consent that its data go to partners.
public enum HolderConsent: Sendable, Hashable {
    /// The partners named; `*` for all. Empty for none.
    case partners(Set<String>)
    /// The issuing side sent the record itself, and answers for the consent.
    case vouchedByPartner
    /// Not known.
    case unknown
}
