/// What carries requests to a registry; tests answer without a network.
public protocol WireTransport: Sendable {
    /// Sends a request and takes the whole answer, in bounds of size and time.
    ///
    /// Redirects are not followed: a registry's URL is permanent.
    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse
}
