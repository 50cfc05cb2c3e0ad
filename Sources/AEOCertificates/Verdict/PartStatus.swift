public import AEOModel
public import JOSE

/// The status of one part of a certificate in an answer.
public struct PartStatus: Sendable, Hashable {
    /// The part as written; nil for the certificate as a whole.
    public let part: String?
    /// Its status; nil when it is not known, or when only "ended or replaced" is.
    public let status: CertificateStatus?
    /// The first instant of that status, where known.
    public let since: Instant?
    /// The first instant after it, where known.
    public let until: Instant?

    /// States a part's status.
    public init(part: String?, status: CertificateStatus?, since: Instant? = nil, until: Instant? = nil) {
        self.part = part
        self.status = status
        self.since = since
        self.until = until
    }

    /// The element of `parts` in an answer.
    public var json: JSONValue {
        .object([
            "part": .nullable(part),
            "status": .nullable(status?.rawValue),
            "since": .nullable(since?.rfc3339),
            "until": .nullable(until?.rfc3339),
        ])
    }

    init(reading value: JSONValue) throws(CertificateError) {
        guard case .object(let object) = value else { throw .wrongType("parts") }
        let reader = ClaimReader(object: object)
        self.init(
            part: try reader.nullableString("part"),
            status: try reader.status("status"),
            since: try reader.optionalInstant("since"),
            until: try reader.optionalInstant("until")
        )
    }
}
