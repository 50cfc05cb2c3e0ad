/// One HTTP answer as the client takes it.
public struct WireResponse: Sendable {
    /// The status.
    public let status: Int
    /// The media type in lower case, without parameters.
    public let mediaType: String?
    /// Seconds to wait before trying again, when the server says so.
    public let retryAfter: Int?
    /// The header fields that only some answers have.
    public let headers: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]

    /// Describes an answer.
    public init(
        status: Int,
        mediaType: String?,
        retryAfter: Int? = nil,
        headers: [(name: String, value: String)] = [],
        body: [UInt8]
    ) {
        self.status = status
        self.mediaType = mediaType
        self.retryAfter = retryAfter
        self.headers = headers
        self.body = body
    }

    /// The first field of a name, in any case of letters.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
