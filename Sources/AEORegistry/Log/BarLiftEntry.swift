package import AEOModel
package import JOSE

/// The content of an entry that lifts a re-application bar.
package struct BarLiftEntry: Sendable, Equatable {
    /// The bar: the record of one set by hand, or the act that started it.
    package let bar: RecordID
    package let act: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let recordedAt: Instant
    /// The group `decision`.
    package let decision: JSONObject
}
