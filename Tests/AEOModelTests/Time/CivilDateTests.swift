import AEOModel
import Testing

@Suite struct CivilDateTests {
    @Test(
        "A full date is read and written alike",
        arguments: ["1900-01-01", "1970-01-01", "2024-02-29", "2199-12-31"]
    )
    func roundTrip(text: String) throws {
        #expect(try CivilDate(parsing: text).description == text)
    }

    @Test(
        "Days of known number are counted right",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-23", 20_780),
            ("1900-03-01", -25_508),
        ]
    )
    func dayNumbers(text: String, number: Int) throws {
        let date = try CivilDate(parsing: text)
        #expect(date.dayNumber == number)
        #expect(CivilDate(dayNumber: number) == date)
    }

    @Test("Every day from 1900 to 2199 follows the one before and survives its number")
    func everyDay() throws {
        var previous = try CivilDate(parsing: "1900-01-01")
        let last = try CivilDate(parsing: "2199-12-31")
        while previous < last {
            let next = previous.adding(days: 1)
            guard next.dayNumber == previous.dayNumber + 1, CivilDate(dayNumber: next.dayNumber) == next,
                previous < next, next.adding(days: -1) == previous,
                next.day == previous.day + 1 || (next.day == 1 && previous.day >= 28)
            else {
                Issue.record("\(previous) is followed by \(next)")
                return
            }
            previous = next
        }
        #expect(previous == last)
    }

    @Test(
        "A day the calendar has not is refused as written",
        arguments: [
            "2026-02-31", "2026-02-29", "1900-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-04-31",
            "2026-01-00", "2026-06-31", "2026-01-32",
        ]
    )
    func invalidDays(text: String) {
        #expect(throws: TimeTextError.invalidDate(text)) { try CivilDate(parsing: text) }
    }

    @Test(
        "Anything but YYYY-MM-DD is refused",
        arguments: [
            "2026-1-1", "20261123", "23.11.2026", "2026/11/23", "2026-11-23 ", " 2026-11-23", "2026-11-2x",
            "+026-11-23",
            "2026-11", "-026-11-23", "2026-W48-1", "2026-328", "２０２６-１１", "2026-11-23T00:00:00Z",
        ]
    )
    func malformed(text: String) {
        #expect {
            try CivilDate(parsing: text)
        } throws: { error in
            guard case TimeTextError.malformed = error else { return false }
            return true
        }
    }

    @Test(
        "Years of other calendars are out of range",
        arguments: [
            ("2569-11-23", 2569), ("1448-05-01", 1448), ("0008-11-23", 8), ("2200-01-01", 2200),
            ("1899-12-31", 1899),
        ]
    )
    func yearOutOfRange(text: String, year: Int) {
        #expect(throws: TimeTextError.yearOutOfRange(year)) { try CivilDate(parsing: text) }
    }

    @Test("The year 9999 is answered with the advice to leave the end open")
    func openEnd() {
        let error = #expect(throws: TimeTextError.openEnd) { try CivilDate(parsing: "9999-12-31") }
        #expect(error?.description.contains("leave the end open (null) instead") == true)
    }

    @Test("No text is refused as empty")
    func empty() {
        #expect(throws: TimeTextError.empty) { try CivilDate(parsing: "") }
    }

    @Test("Fields are checked like text", arguments: [(2026, 2, 29), (2026, 0, 1), (2026, 1, -1)])
    func fields(year: Int, month: Int, day: Int) {
        #expect(throws: TimeTextError.invalidDate("\(year)-\(month)-\(day)")) {
            try CivilDate(year: year, month: month, day: day)
        }
    }

    @Test(
        "Years are added to the same day, and a leap day falls back to the 28th",
        arguments: [
            ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2026-11-23", 5, "2031-11-23"),
            ("2024-02-29", 76, "2100-02-28"), ("2026-03-31", -1, "2025-03-31"),
        ]
    )
    func addingYears(start: String, years: Int, end: String) throws {
        #expect(try CivilDate(parsing: start).adding(years: years).description == end)
    }

    @Test("Dates compare as days do")
    func order() throws {
        let texts = ["2027-01-01", "2026-12-31", "2026-02-01", "2026-01-31"]
        let dates = try texts.map { try CivilDate(parsing: $0) }
        #expect(dates.sorted().map(\.description) == Array(texts.reversed()))
        #expect(dates[0].year == 2027 && dates[1].month == 12 && dates[3].day == 31)
    }
}
