import AEOModel
import Testing

@Suite struct DaySpanTests {
    private static func span(_ from: String?, _ until: String?) throws -> DaySpan {
        DaySpan(
            from: try from.map { text in try CivilDate(parsing: text) },
            until: try until.map { text in try CivilDate(parsing: text) }
        )
    }

    @Test(
        "Two spans overlap when they share a day, ends included",
        arguments: [
            ("2020-01-01", "2020-12-31", "2020-12-31", "2021-06-30", true),
            ("2020-01-01", "2020-12-31", "2021-01-01", "2021-06-30", false),
            ("2020-01-01", nil, "2025-01-01", "2025-01-01", true),
            ("2020-01-01", nil, nil, "2019-12-31", false),
            (nil, "2020-12-31", nil, "2000-01-01", true),
            (nil, nil, "2020-01-01", "2020-01-01", true),
        ] as [(String?, String?, String?, String?, Bool)]
    )
    func overlap(from: String?, until: String?, otherFrom: String?, otherUntil: String?, shares: Bool) throws
    {
        let one = try Self.span(from, until)
        let other = try Self.span(otherFrom, otherUntil)
        #expect(one.overlaps(other) == shares)
        #expect(other.overlaps(one) == shares)
    }
}
