import AEORegistryAPI
public import JOSE

/// Speaks to a registry: public calls, and the calls of an officer or an agency signed one by one.
public struct RegistryClient: Sendable {
    /// The most bytes of an answer that is JSON.
    public static let answerLimit = 16 << 20

    /// Where the registry is reached, without a slash at the end.
    public let baseURL: String
    /// The registry's permanent URL, which officers' tokens name.
    public let publicURL: String
    /// Whether calls can be signed as an officer's.
    public var isOfficer: Bool { token?.kind == .officer }
    /// Whether calls can be signed at all.
    public var canSign: Bool { token != nil }

    private let token: OfficerToken?
    private let transport: any WireTransport
    private let retry: RetryPolicy
    private let random: @Sendable (Int) -> [UInt8]

    /// Connects to a registry; nothing is sent yet.
    ///
    /// Calls are signed with the officer's key, or else with the agency's. Clock and source of random bytes come from the
    /// caller; `now` is in seconds since 1970.
    public init(
        baseURL: String,
        publicURL: String? = nil,
        officer: (any Signer)? = nil,
        agency: (any Signer)? = nil,
        transport: any WireTransport,
        retry: RetryPolicy = RetryPolicy(),
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) },
        now: @escaping @Sendable () -> Int64
    ) {
        let base = Self.withoutSlash(baseURL)
        self.baseURL = base
        self.publicURL = publicURL.map(Self.withoutSlash) ?? base
        token =
            officer.map { OfficerToken(kind: .officer, signer: $0, random: random, now: now) }
            ?? agency.map { OfficerToken(kind: .agency, signer: $0, random: random, now: now) }
        self.transport = transport
        self.retry = retry
        self.random = random
    }

    /// A key for a write that nobody has used before.
    public func makeIdempotencyKey() -> String { Base64URL.encode(random(16)) }

    /// Asks for a JSON document; signed when there is a key and the caller wants it.
    public func get(
        _ path: String,
        query: [QueryItem] = [],
        signed: Bool = false
    ) async throws(ClientError) -> JSONObject {
        try object(in: try await fetch(path, query: query, signed: signed, accept: "application/json"))
    }

    /// Asks for bytes of any kind, or of the media type that is named.
    public func bytes(
        _ path: String,
        query: [QueryItem] = [],
        accept: String = "*/*",
        signed: Bool = false,
        limit: Int = answerLimit
    ) async throws(ClientError) -> [UInt8] {
        try await fetch(path, query: query, signed: signed, accept: accept, limit: limit).body
    }

    /// Asks for bytes that may be many, handed over piece by piece; asked once, and signed.
    ///
    /// `take` returning `false` ends the download with an error.
    public func download(
        _ path: String,
        query: [QueryItem] = [],
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(ClientError) {
        let target = path + QueryItem.text(query)
        let token = sign("GET", target, body: nil, key: nil)
        let headers = [(name: "Accept", value: "*/*")]
        let outgoing = request(
            "GET",
            target,
            body: nil,
            headers: headers,
            token: token,
            limit: Self.answerLimit
        )
        let answer: WireResponse
        do throws(TransportFailure) {
            answer = try await transport.download(outgoing, take: take)
        } catch {
            throw .unreachable(error.words)
        }
        if let problem = try problem(in: answer) { throw .problem(problem) }
    }

    /// Puts a question that is too long for a URL; nothing is written by it.
    public func ask(
        _ path: String,
        body: JSONObject,
        signed: Bool = false
    ) async throws(ClientError) -> JSONObject {
        let bytes = JSONText.encode(body)
        return try object(
            in: try await repeating { () throws(TransportFailure) in
                let token = signed ? sign("POST", path, body: bytes, key: nil) : nil
                return try await transport.send(
                    request("POST", path, body: bytes, headers: [], token: token, limit: Self.answerLimit)
                )
            }
        )
    }

    /// Puts many questions, one document on each line, and hands the answers over as they come in; asked once, unsigned.
    ///
    /// `give` is asked for the next lines, `nil` when there are no more. `take` returning `false` ends it with an error.
    public func converse(
        _ path: String,
        mediaType: String,
        signed: Bool = false,
        give: @escaping @Sendable () -> [UInt8]?,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(ClientError) {
        let outgoing = request(
            "POST",
            path,
            body: nil,
            headers: [(name: "Content-Type", value: mediaType), (name: "Accept", value: mediaType)],
            // Of a body that goes on while its answers come in there is no digest yet.
            token: signed ? sign("POST", path, body: nil, key: nil) : nil,
            limit: Self.answerLimit
        )
        let answer: WireResponse
        do throws(TransportFailure) {
            answer = try await transport.converse(outgoing, give: give, take: take)
        } catch {
            throw .unreachable(error.words)
        }
        if let problem = try problem(in: answer) { throw .problem(problem) }
    }

    /// Writes as an officer.
    ///
    /// While the outcome is not known the same request is repeated with the same key, so that it is recorded once.
    public func write(
        _ path: String,
        body: JSONObject,
        idempotencyKey key: String
    ) async throws(ClientError) -> JSONObject {
        let bytes = JSONText.encode(body)
        return try object(
            in: try await repeating { () throws(TransportFailure) in
                // Each attempt has a token of its own, for a token lives a minute only.
                let token = sign("POST", path, body: bytes, key: key)
                let headers = [(name: IdempotencyKey.header, value: key)]
                return try await transport.send(
                    request(
                        "POST",
                        path,
                        body: bytes,
                        headers: headers,
                        token: token,
                        limit: Self.answerLimit
                    )
                )
            }
        )
    }

    /// Sends a body that is too large for memory, as an officer; repeated like any other write.
    public func upload(
        _ path: String,
        query: [QueryItem],
        mediaType: String,
        body: UploadBody,
        idempotencyKey key: String
    ) async throws(ClientError) -> JSONObject {
        let target = path + QueryItem.text(query)
        return try object(
            in: try await repeating { () throws(TransportFailure) in
                let token = token?.text(
                    method: "POST",
                    registry: publicURL,
                    target: target,
                    digest: body.digest,
                    idempotencyKey: key
                )
                let headers = [
                    (name: IdempotencyKey.header, value: key), (name: "Content-Type", value: mediaType),
                ]
                return try await transport.upload(
                    request(
                        "POST",
                        target,
                        body: nil,
                        headers: headers,
                        token: token,
                        limit: Self.answerLimit
                    ),
                    body
                )
            }
        )
    }

    private func fetch(
        _ path: String,
        query: [QueryItem],
        signed: Bool,
        accept: String,
        limit: Int = answerLimit
    ) async throws(ClientError) -> WireResponse {
        let target = path + QueryItem.text(query)
        return try await repeating { () throws(TransportFailure) in
            let token = signed ? sign("GET", target, body: nil, key: nil) : nil
            let headers = [(name: "Accept", value: accept)]
            return try await transport.send(
                request("GET", target, body: nil, headers: headers, token: token, limit: limit)
            )
        }
    }

    private func sign(_ method: String, _ target: String, body: [UInt8]?, key: String?) -> String? {
        token?.text(
            method: method,
            registry: publicURL,
            target: target,
            digest: body.map { SHA256Digest.hash($0) },
            idempotencyKey: key
        )
    }

    private func request(
        _ method: String,
        _ target: String,
        body: [UInt8]?,
        headers: [(name: String, value: String)],
        token: String?,
        limit: Int
    ) -> WireRequest {
        var headers = headers + [(name: "User-Agent", value: "aeo")]
        if body != nil { headers.append((name: "Content-Type", value: "application/json")) }
        if let token { headers.append((name: "Authorization", value: "Bearer \(token)")) }
        return WireRequest(
            method: method,
            url: baseURL + target,
            headers: headers,
            body: body,
            answerLimit: limit
        )
    }

    /// Tries until an answer stands or the attempts are used up.
    private func repeating(
        _ attempt: () async throws(TransportFailure) -> WireResponse
    ) async throws(ClientError) -> WireResponse {
        var count = 1
        while true {
            let failure: ClientError
            var asked: Int?
            do {
                let response = try await attempt()
                guard let problem = try problem(in: response) else { return response }
                guard problem.isPassing else { throw ClientError.problem(problem) }
                failure = .problem(problem)
                asked = response.retryAfter
            } catch let error as TransportFailure {
                switch error {
                case .interrupted(let cause): failure = .unreachable(cause)
                case .notSent(let cause): throw .unreachable(cause)
                case .answerTooLarge: throw .invalidAnswer(error.words)
                }
            } catch let error as ClientError {
                throw error
            } catch {
                throw .unreachable("\(error)")
            }
            guard count < retry.attempts else { throw failure }
            do {
                try await retry.wait(retry.pause(after: count, asked: asked))
            } catch {
                throw failure
            }
            count += 1
        }
    }

    private func problem(in response: WireResponse) throws(ClientError) -> RegistryProblem? {
        guard !(200..<300).contains(response.status) else { return nil }
        guard response.mediaType == ProblemDocument.mediaType,
            let json = try? StrictJSON.parseObject(response.body),
            let problem = RegistryProblem(json: json)
        else { throw .invalidAnswer("the answer has status \(response.status) and is no registry's problem") }
        return problem
    }

    private func object(in response: WireResponse) throws(ClientError) -> JSONObject {
        do {
            return try StrictJSON.parseObject(response.body, limits: Self.limits)
        } catch {
            throw .invalidAnswer("the answer is not the JSON of a registry: \(error)")
        }
    }

    private static let limits = JSONLimits(maxBytes: answerLimit, maxDepth: 32, maxMembers: 1 << 20)

    private static func withoutSlash(_ url: String) -> String {
        url.utf8.last == UInt8(ascii: "/") ? String(url.dropLast()) : url
    }
}
