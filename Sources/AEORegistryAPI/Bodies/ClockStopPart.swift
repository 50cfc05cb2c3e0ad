import AEOModel
import JOSE

/// The member `clock_stops` of an application.
enum ClockStopPart {
    static func read(_ body: BodyReader) throws(BodyError) -> [ClockStop] {
        var stops: [ClockStop] = []
        for reader in try body.optionalReaders("clock_stops", max: BodyLimit.clockStops) {
            // An explicit `null` is a stop that lasts, as is leaving the member out.
            let isOpen = reader.object["until"]?.isNull == true
            stops.append(
                ClockStop(
                    from: try reader.date("from"),
                    until: isOpen ? nil : try reader.optionalDate("until")
                )
            )
        }
        return stops
    }
}
