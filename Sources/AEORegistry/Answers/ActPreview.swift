package import AEOModel

/// What an act would do, without doing it.
package struct ActPreview: Sendable {
    package let record: CertificateRecord
    package let act: Act
    /// The whole timeline as it would be.
    package let timeline: Timeline
    /// What the certificate would say.
    package let terms: CertificateTerms
    /// The doubts that the officer sets aside.
    package let acceptedWarnings: [String]
    /// The parts that the reason usually hits.
    package let usualParts: [String]
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone
    /// What would follow for certificates that rest on this one.
    package let followed: [FollowedAct]
}
