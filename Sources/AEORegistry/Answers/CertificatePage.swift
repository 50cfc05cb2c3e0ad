package import AEOModel

/// A page of certificates with what is said of each.
package struct CertificatePage: Sendable {
    package let items: [CertificateView]
    /// The identity to ask the next page after; `nil` on the last page.
    package let next: RecordID?
    package let knowledge: Knowledge
}
