/// A programme of the issuing side, as far as the relying side accepts it.
public struct AcceptedProgramme: Sendable, Hashable {
    /// The programme.
    public let programme: ProgrammeID
    /// The tiers the arrangement speaks of.
    ///
    /// For one that a mutual arrangement is silent on, the programme's own eligibility counts (`mra_eligible` in its
    /// profile); where a domestic one is silent, nothing is known.
    public let tiers: [TierTerms]

    /// Makes it.
    public init(programme: ProgrammeID, tiers: [TierTerms]) {
        self.programme = programme
        self.tiers = tiers
    }
}
