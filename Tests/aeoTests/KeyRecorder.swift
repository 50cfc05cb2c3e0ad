import AEORegistryClient
import Synchronization

/// Passes requests on and remembers the keys under which acts were asked for.
final class KeyRecorder: WireTransport {
    private let inner: any WireTransport
    private let seen = Mutex<[String]>([])

    init(_ inner: any WireTransport) { self.inner = inner }

    var keys: [String] { seen.withLock { $0 } }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        if let key = request.header("Idempotency-Key") { seen.withLock { $0.append(key) } }
        return try await inner.send(request)
    }
}
