import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// The transport over HTTP: one client with its connections, for as long as it is lent.
public struct HTTPTransport: WireTransport {
    private let client: HTTPClient
    private let timeoutSeconds: Int64

    private init(client: HTTPClient, timeoutSeconds: Int64) {
        self.client = client
        self.timeoutSeconds = timeoutSeconds
    }

    /// Lends a transport and closes its connections afterwards; an answer must be complete within the time.
    public static func withTransport<Result>(
        timeoutSeconds: Int64 = 30,
        _ body: (HTTPTransport) async -> Result
    ) async -> Result {
        let client = makeClient()
        let result = await body(HTTPTransport(client: client, timeoutSeconds: timeoutSeconds))
        // All answers are in; a connection that does not close in time changes nothing.
        try? await client.shutdown()
        return result
    }

    private static func makeClient(patience: TimeAmount = .seconds(20)) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: patience)
        )
        // A refused connection is told at once instead of being tried again until the time is over.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Sends a request and takes the whole answer.
    public func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        var outgoing = Self.outgoing(request)
        if let body = request.body { outgoing.body = .bytes(body) }
        do {
            let answer = try await client.execute(outgoing, timeout: .seconds(timeoutSeconds))
            return try await Self.whole(answer, limit: request.answerLimit)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Sends a request and hands over the body of a successful answer as it comes in, for up to six hours.
    ///
    /// It has a client of its own: before the first byte the server may work for longer than others are waited for.
    public func download(
        _ request: WireRequest,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse {
        let patient = Self.makeClient(patience: .hours(6))
        let result: Result<WireResponse, TransportFailure>
        do {
            result = .success(
                try await Self.download(
                    request,
                    body: request.body.map { .bytes($0) },
                    over: patient,
                    take: take
                )
            )
        } catch {
            result = .failure(Self.failure(error))
        }
        try? await patient.shutdown()
        return try result.get()
    }

    /// Sends a body piece by piece while the answer comes in, for up to six hours; pieces are waited for on threads that
    /// may wait.
    public func converse(
        _ request: WireRequest,
        give: @escaping @Sendable () -> [UInt8]?,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse {
        let pieces = AsyncThrowingStream<ByteBuffer, any Error> {
            try await NIOThreadPool.singleton.runIfActive { give().map { ByteBuffer(bytes: $0) } }
        }
        let patient = Self.makeClient(patience: .hours(6))
        let result: Result<WireResponse, TransportFailure>
        do {
            let body = HTTPClientRequest.Body.stream(pieces, length: .unknown)
            result = .success(try await Self.download(request, body: body, over: patient, take: take))
        } catch {
            result = .failure(Self.failure(error))
        }
        try? await patient.shutdown()
        return try result.get()
    }

    /// Sends a body piece by piece; the server may work on it for up to six hours before it answers.
    public func upload(
        _ request: WireRequest,
        _ body: UploadBody
    ) async throws(TransportFailure) -> WireResponse {
        let patient = Self.makeClient(patience: .hours(6))
        let result: Result<WireResponse, TransportFailure>
        do {
            var outgoing = Self.outgoing(request)
            outgoing.body = .stream(UploadPieces(body: body), length: .known(Int64(body.length)))
            let answer = try await patient.execute(outgoing, timeout: .hours(6))
            result = .success(try await Self.whole(answer, limit: request.answerLimit))
        } catch {
            result = .failure(Self.failure(error))
        }
        try? await patient.shutdown()
        return try result.get()
    }

    private static func outgoing(_ request: WireRequest) -> HTTPClientRequest {
        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = HTTPMethod(rawValue: request.method)
        for field in request.headers { outgoing.headers.add(name: field.name, value: field.value) }
        return outgoing
    }

    private static func whole(_ answer: HTTPClientResponse, limit: Int) async throws -> WireResponse {
        var body: [UInt8] = []
        for try await part in answer.body {
            body.append(contentsOf: part.readableBytesView)
            guard body.count <= limit else { throw TransportFailure.answerTooLarge(limit: limit) }
        }
        return WireResponse(
            status: Int(answer.status.code),
            mediaType: answer.headers.first(name: "Content-Type").map(mediaType),
            retryAfter: answer.headers.first(name: "Retry-After").flatMap { Int($0) },
            body: body
        )
    }

    private static func download(
        _ request: WireRequest,
        body content: HTTPClientRequest.Body?,
        over client: HTTPClient,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws -> WireResponse {
        var outgoing = outgoing(request)
        outgoing.body = content
        let answer = try await client.execute(outgoing, timeout: .hours(6))
        let isGood = (200..<300).contains(Int(answer.status.code))
        var body: [UInt8] = []
        for try await part in answer.body {
            let bytes = Array(part.readableBytesView)
            if isGood {
                guard take(bytes) else { throw TransportFailure.interrupted("the answer could not be kept") }
            } else {
                body += bytes
                guard body.count <= request.answerLimit else {
                    throw TransportFailure.answerTooLarge(limit: request.answerLimit)
                }
            }
        }
        return WireResponse(
            status: Int(answer.status.code),
            mediaType: answer.headers.first(name: "Content-Type").map(Self.mediaType),
            body: body
        )
    }

    private static func mediaType(_ field: String) -> String {
        let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
        return String(field[..<end].filter { $0 != " " }).lowercased()
    }

    private static func failure(_ error: any Error) -> TransportFailure {
        if let failure = error as? TransportFailure { return failure }
        switch error {
        case let error as HTTPClientError where Self.beforeSending.contains(error):
            return .notSent(error.shortDescription)
        case let error as IOError where Self.refusals.contains(error.errnoCode):
            return .notSent("nobody listens at this address")
        case is IOError:
            return .interrupted("the connection broke")
        case is NIOConnectionError:
            return .notSent("nobody answers at this address")
        case let error as HTTPClientError:
            return .interrupted(error.shortDescription)
        case is CancellationError:
            return .interrupted("the request was cancelled")
        default:
            // TLS failures: their descriptions are long, and the type says what matters.
            return .interrupted("the connection failed (\(type(of: error)))")
        }
    }

    /// What the system says when no connection came about.
    private static let refusals: [CInt] = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL]

    private static let beforeSending: [HTTPClientError] = [
        .invalidURL, .emptyHost, .emptyScheme, .connectTimeout, .getConnectionFromPoolTimeout,
        .tlsHandshakeTimeout,
    ]
}
