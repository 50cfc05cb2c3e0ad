package import AEOModel

/// A trader that may be the one looked for.
package struct MatchCandidate: Sendable {
    package let certificateNumber: String?
    package let tin: String
    package let programme: ProgrammeID?
    /// The name on file; `nil` where only a number is known.
    package let name: String?
    package let country: String?
    /// 1 for a number, else at most 0.97.
    package let score: Double
    /// What agrees or does not.
    package let why: [String]
    /// Whose list the trader is on; `nil` for a certificate of this registry.
    package let source: PartyCode?
}
