import AEOModel
import AEORegistryAPI
import Testing

@Suite struct CalendarTests {
    private static func lines(_ summary: String, _ description: String = "x") throws -> [String] {
        let event = CalendarEvent(
            uid: "a@b",
            day: try CivilDate(parsing: "2026-12-31"),
            summary: summary,
            description: description,
            categories: ["review", "over,due"]
        )
        let calendar = CalendarDocument(
            stamp: try Instant(rfc3339: "2026-11-23T09:00:00.75Z"),
            name: "Work",
            events: [event]
        )
        // Swift takes CR and LF together for one character.
        let text = calendar.text
        #expect(text.unicodeScalars.filter { $0 == "\n" }.count == text.filter { $0 == "\r\n" }.count)
        return text.split(separator: "\r\n").map(String.init)
    }

    @Test("A calendar has what RFC 5545 asks of it, and its event lasts the whole day")
    func whole() throws {
        #expect(
            try Self.lines("Review") == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//aeo-registry//due//EN", "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:Work", "BEGIN:VEVENT", "UID:a@b", "DTSTAMP:20261123T090000Z",
                "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Review", "DESCRIPTION:x",
                "CATEGORIES:review,over\\,due", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
            ]
        )
    }

    @Test(
        "What has a meaning is escaped, and control characters are left out",
        arguments: [
            ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
            ("a\n\nb", "a\\n\\nb"), ("a\u{0}\u{7}\u{7F}b\tc", "ab\tc"),
            ("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"),
        ]
    )
    func escaped(text: String, written: String) throws {
        #expect(try Self.lines(text).contains("SUMMARY:\(written)"))
    }

    @Test(
        "No line is longer than 75 octets, no character is cut, and unfolded the text is whole",
        arguments: [
            String(repeating: "x", count: 400), String(repeating: "é", count: 200),
            String(repeating: "नमूना ", count: 60), "x" + String(repeating: "🌷", count: 99),
            String(repeating: "e\u{301}", count: 120), String(repeating: "x", count: 67),
            String(repeating: "x", count: 68), String(repeating: "x", count: 66) + "é",
        ]
    )
    func folded(text: String) throws {
        let lines = try Self.lines(text)
        for line in lines { #expect(line.utf8.count <= 75) }
        let start = try #require(lines.firstIndex { $0.hasPrefix("SUMMARY:") })
        let rest = lines[(start + 1)...].prefix { $0.utf8.first == UInt8(ascii: " ") }
        let unfolded = lines[start].utf8 + rest.flatMap { Array($0.utf8.dropFirst()) }
        #expect(String(validating: unfolded, as: UTF8.self) == "SUMMARY:" + text)
        // A line is folded where it must be, and nowhere before.
        #expect(rest.isEmpty == (text.utf8.count + 8 <= 75))
    }

    @Test("A calendar without events is one all the same")
    func empty() throws {
        let calendar = CalendarDocument(
            stamp: try Instant(rfc3339: "2026-11-23T09:00:00Z"),
            name: "W",
            events: []
        )
        #expect(calendar.text.hasSuffix("X-WR-CALNAME:W\r\nEND:VCALENDAR\r\n"))
    }
}
