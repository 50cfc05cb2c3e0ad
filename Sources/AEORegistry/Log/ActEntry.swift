package import AEOModel
package import JOSE

/// The content of an act's entry on an existing certificate.
package struct ActEntry: Sendable, Equatable {
    package let certificate: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let act: Act
    /// The group `decision`.
    package let decision: JSONObject
}
