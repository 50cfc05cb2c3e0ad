package import AEOModel

/// An event of a calendar that lasts one whole day (RFC 5545 §3.6.1).
package struct CalendarEvent: Sendable, Equatable {
    /// What identifies it for ever; ASCII.
    package let uid: String
    /// The day.
    package let day: CivilDate
    /// The title.
    package let summary: String
    /// What it is about.
    package let description: String
    /// Words to sort by.
    package let categories: [String]

    /// Describes an event.
    package init(uid: String, day: CivilDate, summary: String, description: String, categories: [String]) {
        self.uid = uid
        self.day = day
        self.summary = summary
        self.description = description
        self.categories = categories
    }
}
