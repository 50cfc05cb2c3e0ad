/// The calendar whose years a partner writes.
package enum CalendarName: String, Sendable, CaseIterable {
    case gregorian
    /// The years of the Buddhist Era, 543 ahead; days and months are those of the Gregorian calendar.
    case buddhist

    /// The Gregorian year of a written one.
    func gregorian(_ year: Int) -> Int {
        switch self {
        case .gregorian: year
        case .buddhist: year - 543
        }
    }
}
