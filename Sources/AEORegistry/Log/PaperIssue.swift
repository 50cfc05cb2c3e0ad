package import AEOModel

/// One signed issue of a certificate as its entry tells of it: the group `credential`.
package struct PaperIssue: Sendable, Equatable {
    package let credential: RecordID
    package let issuedAt: Instant
    /// SHA-256 of the issuer-signed JWT, and its places in a status list.
    package let paper: CredentialRecord
    /// The parts that have places of their own, in the order of the places.
    package let parts: [Part]

    package init(credential: RecordID, issuedAt: Instant, paper: CredentialRecord, parts: [Part]) {
        self.credential = credential
        self.issuedAt = issuedAt
        self.paper = paper
        self.parts = parts
    }
}
