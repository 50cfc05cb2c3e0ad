import AEORegistry
import AEORegistryAPI
import Hummingbird

/// Admits officers, and agencies where they may ask: reads the whole call and has its signature checked.
struct OfficerDesk: Sendable {
    let registry: Registry
    let collector: BodyCollector

    /// Whether a caller claims to be somebody.
    func isClaimed(_ request: Request) -> Bool { request.headers[.authorization] != nil }

    /// The officer's proof, which holds the body; `atAnyTime` where the token's minute cannot be measured.
    func admit(_ request: Request, atAnyTime: Bool = false) async throws -> OfficerProof {
        try registry.authenticate(try await call(request), atAnyTime: atAnyTime)
    }

    /// Whoever asks where no account is needed: a signed call must be good, and one without a token is anybody's.
    ///
    /// The body of an anonymous call is not read yet.
    func admitAny(_ request: Request) async throws -> Caller {
        guard isClaimed(request) else { return .anonymous }
        return Caller(try registry.admit(try await call(request)))
    }

    /// Whoever asks questions that are answered while more come in: a signed token may cover the call without a body, as
    /// a GET's does; one that covers a body is checked with all of it.
    func admitStream(_ request: Request) async throws -> (caller: Caller, body: [UInt8]?) {
        guard isClaimed(request) else { return (.anonymous, nil) }
        if let caller = try registry.admitStream(try head(of: request)) { return (Caller(caller), nil) }
        let caller = try await admitAny(request)
        return (caller, caller.body)
    }

    private func call(_ request: Request) async throws -> OfficerCall {
        let token = try Self.token(request)
        let key = try Self.key(request)
        let body = try await collector.collect(request)
        let target = RequestTarget(request)
        return OfficerCall(
            token: token,
            method: request.method.rawValue,
            url: registry.identity.url + target.text,
            path: String(target.path),
            body: body,
            idempotencyKey: key
        )
    }

    /// The officer's proof before the body has come in; whoever reads the body compares it with the proof's digest.
    func admitAhead(_ request: Request) throws -> OfficerProof {
        try registry.authenticateAhead(try head(of: request))
    }

    /// The call without its body.
    private func head(of request: Request) throws -> OfficerCall {
        let target = RequestTarget(request)
        return OfficerCall(
            token: try Self.token(request),
            method: request.method.rawValue,
            url: registry.identity.url + target.text,
            path: String(target.path),
            body: [],
            idempotencyKey: try Self.key(request)
        )
    }

    /// Refuses a write that cannot be repeated safely.
    func requireKey(_ proof: OfficerProof) throws {
        guard proof.idempotencyKey == nil else { return }
        throw HTTPProblem(
            .idempotencyKeyRequired,
            "the header \(IdempotencyKey.header) is missing",
            remedy: "make a random key for each act and repeat it when you try again"
        )
    }

    private static func token(_ request: Request) throws -> String {
        let values = request.headers[values: .authorization]
        guard values.count == 1, let value = values.first else {
            throw RegistryError.unauthorised(
                "this needs a token: an officer's, or where agencies may ask an agency's"
            )
        }
        let parts = value.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw RegistryError.unauthorised("the header Authorization must be Bearer and one token")
        }
        return String(parts[1])
    }

    private static func key(_ request: Request) throws -> String? {
        let values = request.headers.values(named: IdempotencyKey.header)
        guard let value = values.first else { return nil }
        guard values.count == 1, IdempotencyKey.isUsable(value) else {
            throw HTTPProblem(
                .invalidRequest,
                "an idempotency key is one text of 1 to 128 visible ASCII characters"
            )
        }
        return value
    }
}
