/// One direction of an arrangement as it lies between a relying office and an authority on a day.
///
/// A class, so that the many questions it answers share it at the price of one reference.
final class RecognitionPath: Sendable {
    /// The arrangement.
    let arrangement: ArrangementID
    /// Its name in words.
    let name: String
    /// What kind of agreement it is.
    let kind: ArrangementKind
    /// The direction; under `oneWay` the one that exists, which is the other.
    let side: ArrangementSide
    /// Its place among the directions of the arrangement.
    let place: Int
    /// What keeps it from applying.
    let obstacle: PathObstacle?

    init(_ arrangement: Arrangement, side place: Int, obstacle: PathObstacle?) {
        self.arrangement = arrangement.id
        name = arrangement.name
        kind = arrangement.kind
        side = arrangement.sides[place]
        self.place = place
        self.obstacle = obstacle
    }
}
