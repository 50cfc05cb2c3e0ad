import AEOModel
import Testing

/// One line of the timeline's truth table: acts, and the statuses on some days.
struct TimelineRow: Sendable, CustomTestStringConvertible {
    let words: String
    var expires: Int?
    let acts: [Act]
    let expected: [(day: Int, status: CertificateStatus)]

    var testDescription: String { words }

    init(
        _ words: String,
        expires: Int? = nil,
        _ acts: [Act],
        _ expected: [(Int, CertificateStatus)]
    ) {
        self.words = words
        self.expires = expires
        self.acts = acts
        self.expected = expected.map { (day: $0.0, status: $0.1) }
    }
}
