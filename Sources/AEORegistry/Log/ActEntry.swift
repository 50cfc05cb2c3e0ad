package import AEOModel
package import JOSE

/// The content of an act's entry on an existing certificate.
package struct ActEntry: Sendable, Equatable {
    package let certificate: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let act: Act
    /// The version of the programme's rules that judged the act, and the digest of its profile.
    package let rules: Int
    package let profileDigest: String
    /// Whether that version came into force only after the decision.
    package let rulesAssumed: Bool
    package let zone: String
    /// The group `decision`.
    package let decision: JSONObject
}
