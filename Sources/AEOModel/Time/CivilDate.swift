/// A day of the Gregorian calendar, without a zone.
///
/// Text is accepted only in the full form of RFC 3339 (`full-date`) and for the years 1900 to 2199, which keeps
/// dates of other calendars and the "9999-12-31" of older systems out. Four bytes wide.
public struct CivilDate: Sendable, Hashable {
    /// Year, month (4 bits) and day (5 bits), so that comparing the number compares the dates.
    private let packed: Int32

    /// Makes the date, or says why the calendar or the registry has none such.
    public init(year: Int, month: Int, day: Int) throws(TimeTextError) {
        guard year != 9999 else { throw .openEnd }
        guard CivilText.years.contains(year) else { throw .yearOutOfRange(year) }
        guard (1...12).contains(month), day >= 1, day <= CivilDate.days(inMonth: month, of: year) else {
            throw .invalidDate("\(year)-\(month)-\(day)")
        }
        self.init(unchecked: year, month, day)
    }

    /// Reads exactly `YYYY-MM-DD`.
    public init(parsing text: String) throws(TimeTextError) {
        let bytes = text.utf8.span
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count == 10, let fields = CivilDate.fields(in: bytes) else {
            throw .malformed(CivilText.excerpt(text))
        }
        try self.init(fields: fields, of: text)
    }

    /// The day that lies `dayNumber` days after 1970-01-01 (before it when negative).
    public init(dayNumber: Int) {
        // Years are counted from 1 March, so that a leap day is the last day of its year.
        let (era, dayOfEra) = (dayNumber + 719_468).dividedFloored(by: 146_097)
        let century = min(dayOfEra / 36_524, 3)
        let (olympiad, dayOfOlympiad) = (dayOfEra - century * 36_524).quotientAndRemainder(dividingBy: 1461)
        let yearOfOlympiad = min(dayOfOlympiad / 365, 3)
        let dayOfYear = dayOfOlympiad - yearOfOlympiad * 365
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + century * 100 + olympiad * 4 + yearOfOlympiad + (month <= 2 ? 1 : 0)
        self.init(unchecked: year, month, day)
    }

    /// Makes the date from fields read in `text`, which the refusal repeats as written.
    init(fields: (year: Int, month: Int, day: Int), of text: String) throws(TimeTextError) {
        do throws(TimeTextError) {
            try self.init(year: fields.year, month: fields.month, day: fields.day)
        } catch .invalidDate {
            throw .invalidDate(CivilText.excerpt(text))
        }
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        packed = Int32(clamping: year << 9 | month << 5 | day)
    }

    /// The year.
    public var year: Int { Int(packed >> 9) }

    /// The month, 1 to 12.
    public var month: Int { Int(packed >> 5 & 0xF) }

    /// The day of the month, from 1.
    public var day: Int { Int(packed & 0x1F) }

    /// The days from 1970-01-01 to this date.
    public var dayNumber: Int {
        let year = month > 2 ? year : year - 1
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let leapDays =
            year.dividedFloored(by: 4).quotient - year.dividedFloored(by: 100).quotient
            + year.dividedFloored(by: 400).quotient
        return year * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
    }

    /// The date `days` later (earlier when negative).
    public func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    /// The same day `years` later; 29 February becomes 28 February where the year has none.
    public func adding(years: Int) -> CivilDate {
        let target = year + years
        let lastDay = CivilDate.days(inMonth: month, of: target)
        return CivilDate(unchecked: target, month, min(day, lastDay))
    }

    /// Reads the fields of a `full-date` at the start of `bytes`, without asking the calendar.
    static func fields(in bytes: Span<UInt8>) -> (year: Int, month: Int, day: Int)? {
        let hyphen = UInt8(ascii: "-")
        guard let year = CivilText.number(in: bytes, at: 0, count: 4),
            CivilText.has(hyphen, in: bytes, at: 4),
            let month = CivilText.number(in: bytes, at: 5, count: 2),
            CivilText.has(hyphen, in: bytes, at: 7),
            let day = CivilText.number(in: bytes, at: 8, count: 2)
        else { return nil }
        return (year, month, day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    /// The earlier date is the smaller.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.packed < right.packed
    }
}

extension CivilDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func append(to bytes: inout [UInt8]) {
        CivilText.append(year, width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        CivilText.append(month, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        CivilText.append(day, width: 2, to: &bytes)
    }
}
