package import AEOModel

/// What an act on a certificate produced.
package struct ActOutcome: Sendable {
    package let certificateNumber: String
    package let act: Act
    /// The certificate's status at the moment of recording.
    package let status: CertificateStatus
    /// What the certificate says once all recorded changes are in force.
    package let terms: CertificateTerms
    package let logIndex: UInt64
    package let logSize: UInt64
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone
    /// The new SD-JWT with all disclosures, where the act issued one, and its receipt.
    package let credential: String?
    package let receipt: String?
    /// The doubts that the officer set aside.
    package let acceptedWarnings: [String]
    /// What followed for certificates that rest on this one.
    package let followed: [FollowedAct]
}
