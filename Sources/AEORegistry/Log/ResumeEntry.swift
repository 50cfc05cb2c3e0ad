package import AEOModel
package import JOSE

/// The content of an entry that ends a stop of benefits.
package struct ResumeEntry: Sendable, Equatable {
    package let stop: RecordID
    package let act: RecordID
    package let arrangement: ArrangementID
    package let authority: CountryCode
    /// The first instant with benefits again.
    package let from: Instant
    package let recordedAt: Instant
    /// The group `decision`.
    package let decision: JSONObject
}
