/// A call at the officers' counter, as received.
package struct OfficerCall: Sendable {
    /// The bearer token of the `Authorization` header.
    package let token: String
    /// The HTTP method.
    package let method: String
    /// The full URL under the registry's public one, query included.
    package let url: String
    /// The path without query: the scope of idempotency keys.
    package let path: String
    /// The body as received.
    package let body: [UInt8]
    /// The `Idempotency-Key` header.
    package let idempotencyKey: String?

    package init(
        token: String,
        method: String,
        url: String,
        path: String,
        body: [UInt8],
        idempotencyKey: String?
    ) {
        self.token = token
        self.method = method
        self.url = url
        self.path = path
        self.body = body
        self.idempotencyKey = idempotencyKey
    }
}
