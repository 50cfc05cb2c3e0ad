/// What carries requests to a registry; tests answer without a network.
public protocol WireTransport: Sendable {
    /// Sends a request and takes the whole answer, in bounds of size and time.
    ///
    /// Redirects are not followed: a registry's URL is permanent.
    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse

    /// Sends a request and hands over the body of a successful answer piece by piece; the answer then has none.
    ///
    /// It may take hours. `take` returning `false` ends it with `interrupted`.
    func download(
        _ request: WireRequest,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse

    /// Sends a request with a body that is read piece by piece, and takes the whole answer; it may take hours.
    func upload(_ request: WireRequest, _ body: UploadBody) async throws(TransportFailure) -> WireResponse

    /// Sends a body piece by piece and at the same time hands over the body of a successful answer as it comes in; the
    /// answer then has none.
    ///
    /// It may take hours. `give` is asked for the next piece when there is room for it and may wait for it; `nil` ends the
    /// body. `take` returning `false` ends the call with `interrupted`.
    func converse(
        _ request: WireRequest,
        give: @escaping @Sendable () -> [UInt8]?,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse
}

extension WireTransport {
    /// Reads the whole body first: for transports that work in memory.
    public func upload(
        _ request: WireRequest,
        _ body: UploadBody
    ) async throws(TransportFailure) -> WireResponse {
        var bytes: [UInt8] = []
        while bytes.count < body.length {
            guard let piece = body.read(bytes.count), !piece.isEmpty else {
                throw .interrupted("the file to send cannot be read")
            }
            bytes += piece
        }
        return try await send(
            WireRequest(
                method: request.method,
                url: request.url,
                headers: request.headers,
                body: bytes,
                answerLimit: request.answerLimit
            )
        )
    }

    /// Takes the whole answer first: for transports that work in memory.
    public func download(
        _ request: WireRequest,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse {
        let answer = try await send(request)
        guard (200..<300).contains(answer.status) else { return answer }
        guard take(answer.body) else { throw .interrupted("the answer could not be kept") }
        return WireResponse(status: answer.status, mediaType: answer.mediaType, body: [])
    }

    /// Sends the whole body first and takes the whole answer: for transports that work in memory.
    public func converse(
        _ request: WireRequest,
        give: @escaping @Sendable () -> [UInt8]?,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse {
        var body: [UInt8] = []
        while let piece = give() { body += piece }
        return try await download(
            WireRequest(
                method: request.method,
                url: request.url,
                headers: request.headers,
                body: body,
                answerLimit: request.answerLimit
            ),
            take: take
        )
    }
}
