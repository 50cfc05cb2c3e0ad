import AEORegistryClient
import JOSE
import Synchronization

/// A transport that answers from a list, one answer for each request, and remembers what it was sent.
final class ScriptedTransport: WireTransport {
    private struct State {
        var answers: [Result<WireResponse, TransportFailure>]
        var requests: [WireRequest] = []
    }

    private let state: Mutex<State>

    init(_ answers: [Result<WireResponse, TransportFailure>]) {
        state = Mutex(State(answers: answers))
    }

    var requests: [WireRequest] { state.withLock { $0.requests } }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        let answer = state.withLock { state -> Result<WireResponse, TransportFailure> in
            state.requests.append(request)
            guard !state.answers.isEmpty else { return .failure(.notSent("no answer is left")) }
            return state.answers.removeFirst()
        }
        return try answer.get()
    }

    static func json(_ object: JSONObject, status: Int = 200) -> Result<WireResponse, TransportFailure> {
        .success(WireResponse(status: status, mediaType: "application/json", body: JSONText.encode(object)))
    }

    static func problem(
        _ code: String,
        status: Int,
        retryAfter: Int? = nil
    ) -> Result<WireResponse, TransportFailure> {
        let json: JSONObject = [
            "type": .string("urn:aeo-registry:problem:\(code)"), "title": "t",
            "status": .integer(Int64(status)),
            "detail": "d",
        ]
        return .success(
            WireResponse(
                status: status,
                mediaType: "application/problem+json",
                retryAfter: retryAfter,
                body: JSONText.encode(json)
            )
        )
    }
}
