package import AEOModel
package import JOSE

/// An arrangement as the registry hosts it: what was read from it, and the document it was read from.
///
/// The log names an arrangement by its digest, and the canonical bytes are kept beside the log, so an answer of
/// long ago can always be shown together with the terms that it stood on.
package struct HostedArrangement: Sendable {
    /// The terms.
    package let arrangement: Arrangement
    /// The document as received.
    package let document: JSONObject
    /// Its canonical form (RFC 8785).
    package let bytes: [UInt8]
    /// The SHA-256 of the canonical form.
    package let digest: [UInt8]

    /// Takes the terms with their document and computes its canonical form and digest.
    package init(arrangement: Arrangement, document: JSONObject) {
        self.arrangement = arrangement
        self.document = document
        bytes = CanonicalJSON.encode(document)
        digest = SHA256Digest.hash(bytes)
    }
}
