package import AEOModel

/// A calendar of days as `text/calendar` (RFC 5545): lines end with CR and LF and have at most 75 octets.
package struct CalendarDocument: Sendable {
    /// When it was made; every event carries it.
    package let stamp: Instant
    /// Its name, as a calendar shows it.
    package let name: String
    /// Its events.
    package let events: [CalendarEvent]

    /// Makes a calendar.
    package init(stamp: Instant, name: String, events: [CalendarEvent]) {
        self.stamp = stamp
        self.name = name
        self.events = events
    }

    /// The whole text.
    package var text: String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//aeo-registry//due//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: name)
        for event in events {
            lines.add("BEGIN", "VEVENT")
            lines.add("UID", text: event.uid)
            lines.add("DTSTAMP", Self.utc(stamp))
            lines.add("DTSTART;VALUE=DATE", Self.basic(event.day))
            lines.add("DTEND;VALUE=DATE", Self.basic(event.day.adding(days: 1)))
            lines.add("SUMMARY", text: event.summary)
            lines.add("DESCRIPTION", text: event.description)
            if !event.categories.isEmpty {
                lines.add("CATEGORIES", event.categories.map(CalendarLines.escaped).joined(separator: ","))
            }
            // A day on a work list does not make anybody unavailable.
            lines.add("TRANSP", "TRANSPARENT")
            lines.add("END", "VEVENT")
        }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    /// A day in the basic form of ISO 8601.
    private static func basic(_ day: CivilDate) -> String {
        day.description.filter { $0 != "-" }
    }

    /// An instant in UTC with whole seconds (form 2 of §3.3.5).
    private static func utc(_ instant: Instant) -> String {
        let whole = Instant(microseconds: instant.seconds * 1_000_000)
        return whole.rfc3339.filter { $0 != "-" && $0 != ":" }
    }
}
