package import AEOModel

/// A page of certificates with what is said of each.
package struct CertificatePage: Sendable {
    package let items: [CertificateView]
    /// The identity to ask the next page after; `nil` on the last page.
    ///
    /// A page may hold fewer items than were asked for, even none, and still have a next one: what one request looks at
    /// is bounded.
    package let next: RecordID?
    package let knowledge: Knowledge
}
