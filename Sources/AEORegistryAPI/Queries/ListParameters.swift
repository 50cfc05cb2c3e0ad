package import AEOModel

/// The parameters of `GET /v1/certificates`.
package struct ListParameters: Sendable, Hashable {
    /// A fragment of a name.
    package let name: String?
    /// A trader's number.
    package let tin: String?
    /// Only certificates of this status.
    package let status: CertificateStatus?
    /// The identity that the page before ended with.
    package let after: RecordID?
    /// At most so many, 1 to 500.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["name", "tin", "status", "after", "limit"])
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
        after = try query.value("after").map { (text) throws(BodyError) in
            guard let id = RecordID(parsing: text) else {
                throw BodyError(.malformed, at: "after", "the member `next` of the page before is wanted")
            }
            return id
        }
        limit = try query.integer("limit", in: 1...500) ?? 100
    }
}
