package import AEOModel
package import JOSE

/// A certificate with its holder's details and its status at a moment.
package struct CertificateView: Sendable {
    package let record: CertificateRecord
    /// What the certificate says now.
    package let terms: CertificateTerms
    /// The group `holder` of its grant, as recorded.
    package let holder: JSONObject
    package let status: CertificateStatus
    package let since: Instant
    package let until: Instant?
    /// The parts of a combined certificate with their own statuses.
    package let parts: [StatusInterval]
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone
}
