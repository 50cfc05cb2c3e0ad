/// A status, licence or registration of the holder that a certificate rests on (DESIGN.md §2).
public struct Reliance: Sendable, Hashable {
    /// What it is: the programme of another status, or the profile's word for a licence.
    public let kind: String
    /// The programme, where the thing relied on is a status of one.
    public let programme: ProgrammeID?
    /// Its number: a certificate's or trader's number for a status, the licence's own else.
    public let identifier: String
    /// What follows when it is lost.
    public let effect: RelianceEffect

    /// Makes a reliance.
    public init(kind: String, programme: ProgrammeID?, identifier: String, effect: RelianceEffect) {
        self.kind = kind
        self.programme = programme
        self.identifier = identifier
        self.effect = effect
    }
}
