package import AEOModel
import Foundation

extension CivilZone {
    /// A zone of the IANA database with its changes of the clock from 1970 to 2100, as the system knows them.
    ///
    /// The offsets are read week by week and each change then found to the second: no zone ever changed its clocks
    /// forth and back within a week.
    package init(iana identifier: String) throws(HomeError) {
        guard let zone = TimeZone(identifier: identifier) else { throw .unknownTimeZone(identifier) }
        let offset = { (second: Int64) in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
        }
        let end: Int64 = 4_102_444_800
        var transitions: [Transition] = []
        var known = offset(0)
        let initial = known
        for week in stride(from: Int64(604_800), through: end, by: 604_800) where offset(week) != known {
            var before = week - 604_800
            var after = week
            while after - before > 1 {
                let middle = before + (after - before) / 2
                if offset(middle) == known { before = middle } else { after = middle }
            }
            known = offset(week)
            transitions.append(Transition(at: after, offset: known))
        }
        self.init(identifier: identifier, initialOffset: initial, transitions: transitions)
    }
}
