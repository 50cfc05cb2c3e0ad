package import AEOModel
package import JOSE

/// The content of an entry on an application that was not granted; never public.
package struct RefusalEntry: Sendable, Equatable {
    /// The refused application's own record.
    package let refusal: RecordID
    package let act: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let tier: String
    package let decidedOn: CivilDate
    /// The day on which the application came in, where it says.
    package let receivedOn: CivilDate?
    /// The simplified way in that was asked for, and the applicant's size: for the figures.
    package let track: String?
    package let sizeClass: SizeClass?
    package let rules: Int
    package let profileDigest: String
    package let rulesAssumed: Bool
    package let zone: String
    package let recordedAt: Instant
    /// The group `holder`: the applicant.
    package let holder: JSONObject
    /// The group `decision`.
    package let decision: JSONObject
}
