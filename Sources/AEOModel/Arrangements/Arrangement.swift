/// An agreement by which offices rely on each other's status, as dated data (DESIGN.md §2).
///
/// One record for all its sides: where they publish different dates, each side has its own.
public struct Arrangement: Sendable, Hashable {
    /// Its identity.
    public let id: ArrangementID
    /// What kind of agreement it is.
    public let kind: ArrangementKind
    /// Its name in words.
    public let name: String
    /// Who belongs to it, its owner included.
    public let members: [Membership]
    /// The directions of recognition.
    public let sides: [ArrangementSide]

    /// Makes an arrangement.
    public init(
        id: ArrangementID,
        kind: ArrangementKind,
        name: String,
        members: [Membership],
        sides: [ArrangementSide]
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.members = members
        self.sides = sides
    }
}
