package import AEOModel
package import JOSE

/// The content of an entry on a re-application bar that an officer sets, known from elsewhere.
package struct BarEntry: Sendable, Equatable {
    package let bar: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let span: BarSpan
    package let recordedAt: Instant
    /// The group `holder`: whom it is on, by numbers, and where it is known from.
    package let holder: JSONObject
    /// The group `decision`.
    package let decision: JSONObject
}
