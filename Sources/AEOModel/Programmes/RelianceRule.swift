/// A kind of status or permission that certificates of the programme may rely on, and what follows when it is lost.
public struct RelianceRule: Sendable, Hashable {
    /// The code of what is relied on, such as `LICENCE` or `REGULATED-AGENT`.
    public let kind: String
    /// The programme that grants it, where that is one with a profile.
    public let programme: ProgrammeID?
    /// What its loss does; `review` also where the profile does not know for sure.
    public let effect: RelianceEffect

    /// Makes a rule.
    public init(kind: String, programme: ProgrammeID?, effect: RelianceEffect) {
        self.kind = kind
        self.programme = programme
        self.effect = effect
    }
}
