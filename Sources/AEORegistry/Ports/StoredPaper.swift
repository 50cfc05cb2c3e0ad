package import AEOModel

/// The text of a signed credential, kept so that its holder can get it again.
package struct StoredPaper: Sendable, Equatable {
    /// The certificate it was issued for.
    package let certificate: RecordID
    /// SHA-256 of the issuer-signed JWT.
    package let digest: [UInt8]
    /// The whole SD-JWT.
    package let text: String

    package init(certificate: RecordID, digest: [UInt8], text: String) {
        self.certificate = certificate
        self.digest = digest
        self.text = text
    }
}
