/// What a search for a trader found, and how much of the names was looked through.
package struct MatchAnswer: Sendable {
    package let kind: MatchKind
    /// By what: the scheme of a number, `certificate-number`, the scheme of a partner's code, or `name`.
    package let via: String?
    package let candidates: [MatchCandidate]
    /// Whether several traders answer to it.
    package let isAmbiguous: Bool
    /// Whether all names on file were looked through.
    package let isComplete: Bool
}
