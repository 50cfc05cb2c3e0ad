package import AEOModel

/// Which certificates to list.
package struct ListFilter: Sendable {
    /// A fragment of a name, any case.
    package var name: String?
    package var tin: String?
    package var status: CertificateStatus?
    package var programme: ProgrammeID?
    package var tier: String?
    /// The span, both days included, in which the last day of validity lies; nothing without an end lies in one.
    package var expiresFrom: CivilDate?
    package var expiresUntil: CivilDate?
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
        programme: ProgrammeID? = nil,
        tier: String? = nil,
        expiresFrom: CivilDate? = nil,
        expiresUntil: CivilDate? = nil,
        after: RecordID? = nil,
        limit: Int = 100,
        publishedOnly: Bool
    ) {
        self.name = name
        self.tin = tin
        self.status = status
        self.programme = programme
        self.tier = tier
        self.expiresFrom = expiresFrom
        self.expiresUntil = expiresUntil
        self.after = after
        self.limit = limit
        self.publishedOnly = publishedOnly
    }
}
