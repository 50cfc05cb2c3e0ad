/// A time as an act or a question states it: a whole day, or an exact instant.
public enum Moment: Sendable, Hashable {
    /// A day, to be read in the zone of the authority concerned.
    case day(CivilDate)
    /// An exact instant.
    case instant(Instant)

    /// Reads `YYYY-MM-DD` as a day and an RFC 3339 date-time as an instant; nothing else.
    public init(parsing text: String) throws(TimeTextError) {
        if text.utf8.count <= 10 {
            self = .day(try CivilDate(parsing: text))
        } else {
            self = .instant(try Instant(rfc3339: text))
        }
    }
}

extension Moment: CustomStringConvertible {
    /// The text that `init(parsing:)` reads back to the same moment.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .instant(let instant): instant.rfc3339
        }
    }
}
