import AEOModel
import Testing

@Suite struct InstantTests {
    @Test(
        "An instant is read to the microsecond",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-23T04:58:00Z", 1_795_409_880_000_000),
            ("1969-12-31T23:59:59.999999Z", -1), ("2026-11-23t04:58:00z", 1_795_409_880_000_000),
            ("2026-11-23T05:58:00+01:00", 1_795_409_880_000_000),
            ("2026-11-22T23:58:00-05:00", 1_795_409_880_000_000),
            ("2026-11-23T04:58:00.5Z", 1_795_409_880_500_000),
            ("2026-11-23T04:58:00.000001Z", 1_795_409_880_000_001),
            ("1970-01-01T00:00:00-00:00", 0), ("1970-01-01T05:45:00+05:45", 0),
            ("1970-01-02T00:00:00+23:59", 60_000_000),
        ] as [(String, Int64)]
    )
    func read(text: String, microseconds: Int64) throws {
        #expect(try Instant(rfc3339: text).microseconds == microseconds)
    }

    @Test(
        "A text without a zone is refused",
        arguments: [
            "2026-11-23T04:58:00", "2026-11-23T04:58:00.25", "2026-11-23t04:58:00",
        ]
    )
    func missingZone(text: String) {
        #expect(throws: TimeTextError.missingZone(text)) { try Instant(rfc3339: text) }
    }

    @Test("A bare day is not an instant")
    func missingTime() {
        #expect(throws: TimeTextError.missingTime("2026-11-23")) { try Instant(rfc3339: "2026-11-23") }
    }

    @Test("A leap second is refused", arguments: ["2016-12-31T23:59:60Z", "2026-11-23T00:00:60+01:00"])
    func leapSecond(text: String) {
        #expect(throws: TimeTextError.leapSecond(text)) { try Instant(rfc3339: text) }
    }

    @Test(
        "A time the clock has not is refused",
        arguments: [
            "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23T23:59:61Z", "2026-11-23T99:00:00Z",
        ]
    )
    func invalidTime(text: String) {
        #expect(throws: TimeTextError.invalidTime(text)) { try Instant(rfc3339: text) }
    }

    @Test(
        "A day the calendar has not is refused",
        arguments: ["2026-02-31T00:00:00Z", "2026-13-01T00:00:00Z"]
    )
    func invalidDate(text: String) {
        #expect(throws: TimeTextError.invalidDate(text)) { try Instant(rfc3339: text) }
    }

    @Test(
        "An offset of a day or more is refused",
        arguments: ["2026-11-23T00:00:00+24:00", "2026-11-23T00:00:00-01:60"]
    )
    func invalidOffset(text: String) {
        #expect(throws: TimeTextError.invalidOffset(text)) { try Instant(rfc3339: text) }
    }

    @Test("More than six digits of fraction are refused")
    func fractionTooLong() {
        let text = "2026-11-23T04:58:00.1234567Z"
        #expect(throws: TimeTextError.fractionTooLong(text)) { try Instant(rfc3339: text) }
    }

    @Test("The year 9999 and years out of range are refused by name")
    func years() {
        #expect(throws: TimeTextError.openEnd) { try Instant(rfc3339: "9999-12-31T23:59:59Z") }
        #expect(throws: TimeTextError.yearOutOfRange(2569)) { try Instant(rfc3339: "2569-01-01T00:00:00Z") }
    }

    @Test(
        "Any other form is refused",
        arguments: [
            "2026-11-23 04:58:00Z", "2026-11-23T04:58Z", "2026-11-23T4:58:00Z", "2026-11-23T04:58:00.Z",
            "2026-11-23T04:58:00,5Z", "2026-11-23T04:58:00ZZ", "2026-11-23T04:58:00Z ",
            "2026-11-23T04:58:00+1:00",
            "2026-11-23T04:58:00+0100", "2026-11-23T04:58:00+01", "2026-11-23T04:58:00+01:00x", "1795409880",
            "2026-11-23T04:58:00 UTC", "2026-11-23T", "20261123T045800Z", "2026-11-23T04:58:00−01:00",
        ]
    )
    func malformed(text: String) {
        #expect {
            try Instant(rfc3339: text)
        } throws: { error in
            guard case TimeTextError.malformed = error else { return false }
            return true
        }
    }

    @Test("What a refusal repeats is short and printable")
    func excerpt() {
        let text = "\u{202E}" + String(repeating: "x", count: 500)
        #expect(throws: TimeTextError.malformed("???" + String(repeating: "x", count: 37))) {
            try Instant(rfc3339: text)
        }
    }

    @Test(
        "The fraction is written only where there is one, without idle zeros",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.000001Z"),
            (500_000, "1970-01-01T00:00:00.5Z"),
            (-1, "1969-12-31T23:59:59.999999Z"), (1_795_409_880_000_000, "2026-11-23T04:58:00Z"),
        ] as [(Int64, String)]
    )
    func written(microseconds: Int64, text: String) {
        #expect(Instant(microseconds: microseconds).rfc3339 == text)
    }

    @Test(
        "An instant is written in the offset asked for",
        arguments: [
            (3600, "2026-11-23T05:58:00+01:00"), (-12_600, "2026-11-23T01:28:00-03:30"),
            (20_700, "2026-11-23T10:43:00+05:45"),
            (0, "2026-11-23T04:58:00Z"), (1172, "2026-11-23T05:17:00+00:19"),
            (-1172, "2026-11-23T04:39:00-00:19"),
        ]
    )
    func writtenWithOffset(offset: Int, text: String) throws {
        let instant = Instant(seconds: 1_795_409_880)
        #expect(instant.rfc3339(offsetSeconds: offset) == text)
        #expect(try Instant(rfc3339: text) == instant)
    }

    @Test(
        "Seconds are rounded towards the past",
        arguments: [(-1, -1), (-1_000_000, -1), (-1_000_001, -2), (999_999, 0)]
    )
    func flooredSeconds(microseconds: Int64, seconds: Int64) {
        #expect(Instant(microseconds: microseconds).seconds == seconds)
    }

    @Test("Arithmetic stops at the ends of the range instead of overflowing")
    func saturation() {
        #expect(Instant(seconds: .max).microseconds == .max)
        #expect(Instant(seconds: .min).microseconds == .min)
        #expect(Instant(microseconds: .max).adding(microseconds: 1).microseconds == .max)
        #expect(Instant(microseconds: .min).adding(seconds: -1).microseconds == .min)
        #expect(Instant(seconds: 5).adding(seconds: .max).microseconds == .max)
        #expect(Instant(microseconds: .min).rfc3339.hasPrefix("-290308-"))
        #expect(Instant(seconds: 10).adding(seconds: -3) == Instant(seconds: 7))
    }

    @Test("What is written is read back, over two centuries")
    func roundTrip() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let instant = Instant(
                microseconds: Int64.random(
                    in: -2_000_000_000_000_000...7_000_000_000_000_000,
                    using: &generator
                )
            )
            #expect(try Instant(rfc3339: instant.rfc3339) == instant)
            #expect(try Instant(rfc3339: instant.rfc3339(offsetSeconds: 19_800)) == instant)
        }
    }
}
