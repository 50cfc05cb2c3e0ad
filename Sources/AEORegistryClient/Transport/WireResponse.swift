/// One HTTP answer as the client takes it.
public struct WireResponse: Sendable {
    /// The status.
    public let status: Int
    /// The media type in lower case, without parameters.
    public let mediaType: String?
    /// Seconds to wait before trying again, when the server says so.
    public let retryAfter: Int?
    /// The body.
    public let body: [UInt8]

    /// Describes an answer.
    public init(status: Int, mediaType: String?, retryAfter: Int? = nil, body: [UInt8]) {
        self.status = status
        self.mediaType = mediaType
        self.retryAfter = retryAfter
        self.body = body
    }
}
