import AEOModel
import Testing

@Suite struct CivilZoneTests {
    private static let amsterdam = CivilZone(
        identifier: "Europe/Amsterdam",
        initialOffset: 3600,
        transitions: [.init(at: 1_774_746_000, offset: 7200), .init(at: 1_792_890_000, offset: 3600)]
    )
    /// Egypt 2026: forward at 00:00 on Friday 24 April, back at 24:00 on Thursday 29 October.
    private static let cairo = CivilZone(
        identifier: "Africa/Cairo",
        initialOffset: 7200,
        transitions: [.init(at: 1_776_981_600, offset: 10_800), .init(at: 1_793_307_600, offset: 7200)]
    )
    /// Newfoundland 2006: back from 00:01 to 23:01 of the day before, on 29 October.
    private static let stJohns = CivilZone(
        identifier: "America/St_Johns",
        initialOffset: -9000,
        transitions: [.init(at: 1_162_089_060, offset: -12_600)]
    )
    /// Samoa left out 30 December 2011.
    private static let apia = CivilZone(
        identifier: "Pacific/Apia",
        initialOffset: -36_000,
        transitions: [.init(at: 1_325_239_200, offset: 50_400)]
    )
    /// Cuba 2026: back from 01:00 to 00:00 on 1 November, so that midnight occurs twice.
    private static let havana = CivilZone(
        identifier: "America/Havana",
        initialOffset: -14_400,
        transitions: [.init(at: 1_793_509_200, offset: -18_000)]
    )

    @Test("A day of UTC begins at its midnight and ends where the next begins")
    func utc() throws {
        let day = try CivilDate(parsing: "2026-11-23")
        #expect(CivilZone.utc.startOfDay(day).rfc3339 == "2026-11-23T00:00:00Z")
        #expect(CivilZone.utc.endOfDay(day).rfc3339 == "2026-11-24T00:00:00Z")
    }

    @Test(
        "Days begin by the offset of their season, and a day of change is 23 or 25 hours",
        arguments: [
            ("2026-01-15", "2026-01-14T23:00:00Z", 24), ("2026-07-15", "2026-07-14T22:00:00Z", 24),
            ("2026-03-29", "2026-03-28T23:00:00Z", 23), ("2026-10-25", "2026-10-24T22:00:00Z", 25),
        ] as [(String, String, Int64)]
    )
    func seasons(day: String, start: String, hours: Int64) throws {
        let date = try CivilDate(parsing: day)
        let zone = Self.amsterdam
        #expect(zone.startOfDay(date).rfc3339 == start)
        #expect(zone.endOfDay(date) == zone.startOfDay(date).adding(seconds: hours * 3600))
    }

    @Test("A day whose midnight is skipped begins with the first time its clocks show")
    func skippedMidnight() throws {
        let start = Self.cairo.startOfDay(try CivilDate(parsing: "2026-04-24"))
        #expect(start.rfc3339 == "2026-04-23T22:00:00Z")
        #expect(start.rfc3339(offsetSeconds: Self.cairo.offset(at: start)) == "2026-04-24T01:00:00+03:00")
    }

    @Test("Clocks put back at the end of a day put off the next")
    func putBackAtMidnight() throws {
        let start = Self.cairo.startOfDay(try CivilDate(parsing: "2026-10-30"))
        #expect(start.rfc3339 == "2026-10-29T22:00:00Z")
    }

    @Test("A midnight that occurs twice counts the first time")
    func twice() throws {
        #expect(
            Self.stJohns.startOfDay(try CivilDate(parsing: "2006-10-29")).rfc3339 == "2006-10-29T02:30:00Z"
        )
        #expect(
            Self.havana.startOfDay(try CivilDate(parsing: "2026-11-01")).rfc3339 == "2026-11-01T04:00:00Z"
        )
    }

    @Test("A day left out is empty")
    func leftOut() throws {
        let day = try CivilDate(parsing: "2011-12-30")
        #expect(Self.apia.startOfDay(day) == Self.apia.endOfDay(day))
        #expect(Self.apia.startOfDay(day).rfc3339 == "2011-12-30T10:00:00Z")
        #expect(Self.apia.date(of: Self.apia.startOfDay(day)).description == "2011-12-31")
        #expect(Self.apia.endOfDay(try CivilDate(parsing: "2011-12-29")) == Self.apia.startOfDay(day))
    }

    @Test(
        "An instant's day is the one its clocks show",
        arguments: [
            ("2026-10-24T21:59:59Z", "2026-10-24"), ("2026-10-24T22:00:00Z", "2026-10-25"),
            ("2026-10-25T22:59:59.999999Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
            ("1969-12-31T22:59:59Z", "1969-12-31"), ("1969-12-31T23:00:00Z", "1970-01-01"),
        ]
    )
    func dateOf(instant: String, day: String) throws {
        #expect(Self.amsterdam.date(of: try Instant(rfc3339: instant)).description == day)
    }

    @Test("An offset changes at the transition itself, not a microsecond before")
    func offsets() {
        let change = Instant(seconds: 1_774_746_000)
        #expect(Self.amsterdam.offset(at: change) == 7200)
        #expect(Self.amsterdam.offset(at: change.adding(microseconds: -1)) == 3600)
    }

    @Test(
        "The first instant of a day is of that day and the one before it is not",
        arguments: [
            amsterdam, cairo, apia, havana, CivilZone.utc,
        ]
    )
    func boundaries(zone: CivilZone) throws {
        for year in [2011, 2026] {
            var day = try CivilDate(year: year, month: 1, day: 1)
            for _ in 0..<365 {
                let start = zone.startOfDay(day)
                let isLeftOut = start == zone.endOfDay(day)
                #expect(isLeftOut || zone.date(of: start) == day)
                #expect(zone.date(of: start.adding(microseconds: -1)) < day)
                day = day.adding(days: 1)
            }
        }
    }

    @Test("Transitions may come in any order")
    func order() {
        let shuffled = CivilZone(
            identifier: "Europe/Amsterdam",
            initialOffset: 3600,
            transitions: Self.amsterdam.transitions.reversed()
        )
        #expect(shuffled == Self.amsterdam)
    }
}
