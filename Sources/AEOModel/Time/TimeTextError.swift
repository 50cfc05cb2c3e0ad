/// Why a text is not a date or an instant the registry accepts.
///
/// The texts repeated here are cut to 40 printable ASCII bytes.
public enum TimeTextError: Error, Sendable, Hashable {
    /// There is no text.
    case empty
    /// The text has neither the form `YYYY-MM-DD` nor that of RFC 3339.
    case malformed(String)
    /// A bare date stands where an exact instant is wanted.
    case missingTime(String)
    /// Date and time stand there, but neither `Z` nor an offset.
    case missingZone(String)
    /// The calendar has no such day.
    case invalidDate(String)
    /// The year lies outside 1900 to 2199.
    case yearOutOfRange(Int)
    /// The year 9999 is written where an open end is meant.
    case openEnd
    /// The clock has no such time of day.
    case invalidTime(String)
    /// Second 60 is written; the registry counts POSIX seconds, which have no leap second.
    case leapSecond(String)
    /// More than six digits of a second are written; the registry counts microseconds.
    case fractionTooLong(String)
    /// The offset from UTC is not one of at most 23:59.
    case invalidOffset(String)
}

extension TimeTextError: CustomStringConvertible {
    /// The refusal in words.
    public var description: String {
        switch self {
        case .empty:
            "the date is empty"
        case .malformed(let text):
            "\"\(text)\" is neither a date such as 2026-11-23 nor an instant such as 2026-11-23T09:30:00Z"
        case .missingTime(let text):
            "\"\(text)\" is a day; an instant such as 2026-11-23T09:30:00Z is wanted here"
        case .missingZone(let text):
            "\"\(text)\" has no zone: end it with Z or an offset such as +01:00"
        case .invalidDate(let text):
            "the calendar has no day \"\(text)\""
        case .yearOutOfRange(let year):
            "the year \(year) is outside 1900 to 2199 of the Gregorian calendar"
        case .openEnd:
            "the year 9999 is not a date: leave the end open (null) instead"
        case .invalidTime(let text):
            "the clock has no time as in \"\(text)\""
        case .leapSecond(let text):
            "\"\(text)\" names second 60; leap seconds are not counted here"
        case .fractionTooLong(let text):
            "\"\(text)\" has more than six digits after the second"
        case .invalidOffset(let text):
            "\"\(text)\" has an offset that is not between -23:59 and +23:59"
        }
    }
}
