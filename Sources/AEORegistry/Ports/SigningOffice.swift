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
    /// The log's former keys, the latest first.
    package let formerLog: [FormerLogKey]

    package init(
        issuing: [CountryCode: any Signer],
        status: [CountryCode: any Signer],
        log: NoteSigner,
        formerLog: [FormerLogKey] = []
    ) {
        self.issuing = issuing
        self.status = status
        self.log = log
        self.formerLog = formerLog
    }

    /// The keys whose checkpoints and receipts are those of this log, the present one first.
    package var logVerifiers: [NoteVerifier] { [log.verifier] + formerLog.map(\.verifier) }

    /// Signs a checkpoint with the log's key, and with the former ones that sign along at an instant.
    func signCheckpoint(_ text: String, at now: Instant) throws(LogError) -> SignedNote {
        var note = try log.sign(text)
        for key in formerLog where key.signs(at: now) {
            if let signer = key.signer { try note.add(signer.sign(text).signatures) }
        }
        return note
    }
}
