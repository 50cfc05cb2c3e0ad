package import AEOCertificates
package import AEOModel

/// What a grant produced.
package struct GrantOutcome: Sendable {
    package let record: CertificateRecord
    /// The status at the moment of recording.
    package let status: CertificateStatus
    package let logIndex: UInt64
    package let logSize: UInt64
    /// The SD-JWT with all disclosures.
    package let credential: String
    /// The receipt's text (`c2sp.org/tlog-proof@v1`).
    package let receipt: String
    /// The places in the status lists: the whole certificate's first, then each part's.
    package let statusList: [(part: Part?, reference: StatusReference)]
    /// The doubts that the officer set aside.
    package let acceptedWarnings: [String]
    /// Whether the rules that judged came into force only after the decision.
    package let rulesAssumed: Bool
    /// The civil time of the authority, in which its instants are printed.
    package let zone: CivilZone
    /// The last day that the authority had for the decision, where the profile sets one.
    package let decisionDue: CivilDate?
    /// The number of the certificate that this one replaces.
    package let replaced: String?
}
