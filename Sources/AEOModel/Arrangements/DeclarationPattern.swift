/// How a partner's operator is made known on a declaration (five patterns in use).
public enum DeclarationPattern: String, Sendable, Hashable, CaseIterable {
    /// The trader's number, in the form used abroad, in the party's own field.
    case tin
    /// The programme's code for use abroad, in a field of its own or in the manifest too.
    case programmeCode = "programme-code"
    /// A code that the importing country derived or gave out; it needs an alias.
    case partnerAlias = "partner-alias"
    /// The name, exactly as the partner holds it.
    case name
    /// Nothing: the importing customs match by themselves.
    case none
}
