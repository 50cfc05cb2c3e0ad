package import AEOModel

/// The parameters of `GET /v1/certificates`.
package struct ListParameters: Sendable, Hashable {
    /// A fragment of a name.
    package let name: String?
    /// A trader's number.
    package let tin: String?
    /// Only certificates of this status.
    package let status: CertificateStatus?
    /// Only certificates of this programme.
    package let programme: ProgrammeID?
    /// Only certificates of this tier.
    package let tier: String?
    /// Only certificates whose last day of validity is this one or later.
    package let expiresFrom: CivilDate?
    /// Only certificates whose last day of validity is this one or earlier.
    package let expiresUntil: CivilDate?
    /// The identity that the page before ended with.
    package let after: RecordID?
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(
            known: [
                "name", "tin", "status", "programme", "tier", "expires_from", "expires_until", "after",
                "limit",
            ]
        )
        name = try query.value("name").map { (text) throws(BodyError) in
            try TextRule.read(text, max: BodyLimit.name, lines: .one, at: "name")
        }
        tin = query.value("tin")
        if let tin, tin.utf8.count > 256 || tin.unicodeScalars.count > 64 {
            throw BodyError(.malformed, at: "tin", "a number has 1 to 64 characters")
        }
        status = try query.value("status").map { (text) throws(BodyError) in
            guard let status = CertificateStatus(rawValue: text) else {
                let words = CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ")
                throw BodyError(.malformed, at: "status", "one of \(words) is wanted")
            }
            return status
        }
        programme = try query.programme("programme")
        tier = try query.value("tier").map { (text) throws(BodyError) in
            try TextRule.code(text, at: "tier", or: .tierUnknown)
        }
        expiresFrom = try query.date("expires_from")
        expiresUntil = try query.date("expires_until")
        if let expiresFrom, let expiresUntil, expiresUntil < expiresFrom {
            throw BodyError(.malformed, at: "expires_until", "the span ends before it begins")
        }
        after = try query.recordID("after")
        limit = try query.integer("limit", in: 1...500) ?? 100
    }

    /// Whether a filter is set that only officers may use.
    package var isForOfficers: Bool {
        programme != nil || tier != nil || expiresFrom != nil || expiresUntil != nil
    }
}
