package import AEOModel
package import JOSE

/// The content of a grant's entry: everything that replay needs, with nothing left to compute.
package struct GrantEntry: Sendable, Equatable {
    package let certificate: RecordID
    package let act: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let tier: String
    package let parts: [Part]
    package let roles: [String]
    package let decidedOn: CivilDate
    package let decidedAt: Instant
    package let notifiedAt: Instant?
    package let effectiveDate: CivilDate
    package let effectiveAt: Instant
    package let expiryDate: CivilDate?
    package let expiresAt: Instant?
    package let rules: Int
    package let profileDigest: String
    package let rulesAssumed: Bool
    package let zone: String
    package let recordedAt: Instant
    /// The group `credential`.
    package let issue: PaperIssue
    /// The group `holder`; empty once it has been erased.
    package let holder: JSONObject
    /// The group `decision`; empty once it has been erased.
    package let decision: JSONObject
}
