import AEOModel
import Testing

@Suite struct MomentTests {
    @Test("A bare date is a day and a date-time is an instant")
    func kinds() throws {
        #expect(try Moment(parsing: "2026-11-23") == .day(CivilDate(year: 2026, month: 11, day: 23)))
        #expect(try Moment(parsing: "2026-11-23T00:00:00+01:00") == .instant(Instant(seconds: 1_795_388_400)))
    }

    @Test("What is written is read back", arguments: ["2026-11-23", "2026-11-23T04:58:00.25Z"])
    func roundTrip(text: String) throws {
        #expect(try Moment(parsing: text).description == text)
    }

    @Test(
        "Anything else is refused in words",
        arguments: [
            "", "now", "yesterday", "2026", "1795409880", "2026-11-23T10", "23 Nov 2026",
            "2026-11-23T10:00:00",
            "9999-12-31", "2026-02-30", "2026-02-30T00:00:00Z", "45983", "H8.11.23",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: TimeTextError.self) { try Moment(parsing: text) }
        #expect(error?.description.isEmpty == false)
    }
}
