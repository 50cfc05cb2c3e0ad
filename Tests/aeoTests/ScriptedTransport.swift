import AEORegistryClient
import JOSE
import Synchronization

/// A registry that answers by method and path, and remembers what it was asked.
final class ScriptedTransport: WireTransport {
    private let answers: [String: WireResponse]
    private let asked = Mutex<[WireRequest]>([])

    /// Answers by `METHOD PATH`; whatever else is asked is as if nobody listened.
    init(_ answers: [String: WireResponse] = [:]) {
        self.answers = answers
    }

    var requests: [WireRequest] { asked.withLock { $0 } }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        asked.withLock { $0.append(request) }
        let path =
            request.url.drop { $0 != "?" }.isEmpty ? request.url : String(request.url.prefix { $0 != "?" })
        let relative = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        let target = relative.drop { $0 != "/" }
        guard let answer = answers["\(request.method) \(target)"] else { throw .notSent("nobody answers") }
        return answer
    }
}

extension WireResponse {
    static func json(_ object: JSONObject, status: Int = 200) -> WireResponse {
        WireResponse(status: status, mediaType: "application/json", body: JSONText.encode(object))
    }

    static func problem(_ code: String, _ status: Int, _ more: JSONObject = [:]) -> WireResponse {
        var json: JSONObject = [
            "type": .string("urn:aeo-registry:problem:\(code)"), "title": "A title",
            "status": .integer(Int64(status)),
            "detail": "what is wrong",
        ]
        for member in more { json[member.name] = member.value }
        return WireResponse(
            status: status,
            mediaType: "application/problem+json",
            body: JSONText.encode(json)
        )
    }
}
