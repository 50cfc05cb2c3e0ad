package import AEOModel

/// The answer kept for a repeated request (`Idempotency-Key`), written in the act's own transaction.
package struct StoredAnswer: Sendable, Equatable {
    /// Officer, method and path, so that keys of different officers never meet.
    package let scope: String
    /// The key that the client chose.
    package let key: String
    /// SHA-256 of the request's body.
    package let requestDigest: [UInt8]
    /// The answer's HTTP status.
    package let status: Int
    /// The answer's body.
    package let body: [UInt8]
    /// When it was recorded; kept for thirty days.
    package let recordedAt: Instant

    package init(
        scope: String,
        key: String,
        requestDigest: [UInt8],
        status: Int,
        body: [UInt8],
        recordedAt: Instant
    ) {
        self.scope = scope
        self.key = key
        self.requestDigest = requestDigest
        self.status = status
        self.body = body
        self.recordedAt = recordedAt
    }
}
