/// What a move of a holder to another tier of the programme is.
///
/// A rule that the profile marks as unsure is `unknown` here, as with every rule.
public enum TierChange: Sendable, Hashable {
    /// The same certificate is amended, up or down.
    case amend
    /// A new certificate supersedes the old one.
    case newCertificate
    /// Not known: the officer must say.
    case unknown
}
