package import AEOModel

/// Which certificates to list.
package struct ListFilter: Sendable {
    /// A fragment of a name, any case.
    package var name: String?
    package var tin: String?
    package var status: CertificateStatus?
    /// The last identity of the page before.
    package var after: RecordID?
    /// At most so many, 1 to 500.
    package var limit: Int
    /// Whether holders without consent to publication are left out.
    package var publishedOnly: Bool

    package init(
        name: String? = nil,
        tin: String? = nil,
        status: CertificateStatus? = nil,
        after: RecordID? = nil,
        limit: Int = 100,
        publishedOnly: Bool
    ) {
        self.name = name
        self.tin = tin
        self.status = status
        self.after = after
        self.limit = limit
        self.publishedOnly = publishedOnly
    }
}
