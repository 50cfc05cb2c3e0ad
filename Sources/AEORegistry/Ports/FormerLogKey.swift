package import AEOModel
package import TransparencyLog

/// A key that the log was signed with before: what it signed stays good, and for a while it signs along with the new one.
package struct FormerLogKey: Sendable {
    package let verifier: NoteVerifier
    /// Signs along; `nil` when the key is out of use.
    let signer: NoteSigner?
    /// The first instant at which it signs no more.
    package let until: Instant?

    /// A key that signs along until an instant.
    package init(signer: NoteSigner, until: Instant?) {
        verifier = signer.verifier
        self.signer = signer
        self.until = until
    }

    /// A key that is out of use.
    package init(verifier: NoteVerifier, until: Instant?) {
        self.verifier = verifier
        signer = nil
        self.until = until
    }

    /// Whether it signs along at an instant.
    package func signs(at instant: Instant) -> Bool {
        signer != nil && until.map { instant < $0 } ?? true
    }
}
