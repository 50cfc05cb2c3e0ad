package import AEOModel
package import JOSE
package import TransparencyLog

/// Hands out the signers that the registry works with; keys themselves stay where they are kept.
package struct SigningOffice: Sendable {
    /// Signs credentials, by authority.
    package let issuing: [CountryCode: any Signer]
    /// Signs status lists, by authority.
    package let status: [CountryCode: any Signer]
    /// Signs checkpoints.
    package let log: NoteSigner

    package init(
        issuing: [CountryCode: any Signer],
        status: [CountryCode: any Signer],
        log: NoteSigner
    ) {
        self.issuing = issuing
        self.status = status
        self.log = log
    }
}
