/// How long a status lasts by the programme's own rule.
///
/// A rule that the profile marks as unsure is `unknown` here: nobody computes from a guess.
public enum Validity: Sendable, Hashable {
    /// Until changed.
    case unlimited
    /// So many years from the effective date, ending on the day before the anniversary.
    case years(Int)
    /// Not known: the officer must say.
    case unknown
}
