import AEORegistryClient
import Synchronization

/// A stream that breaks after each of its pieces, and then does not come about any more.
final class BreakingStream: WireTransport {
    private struct State {
        var pieces: [String]
        var places: [String] = []
    }

    private let state: Mutex<State>

    init(_ pieces: [String]) { state = Mutex(State(pieces: pieces)) }

    /// The places from which it was asked to go on.
    var places: [String] { state.withLock { $0.places } }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        throw .notSent("only the stream is there")
    }

    func download(
        _ request: WireRequest,
        take: @Sendable ([UInt8]) -> Bool
    ) async throws(TransportFailure) -> WireResponse {
        let piece: String? = state.withLock { state in
            state.places.append(request.header("Last-Event-ID") ?? "-")
            return state.pieces.isEmpty ? nil : state.pieces.removeFirst()
        }
        guard let piece else { throw .notSent("nobody listens") }
        // In pieces of three bytes, as a network may cut them.
        let bytes = Array(piece.utf8)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            guard take(Array(bytes[start..<min(start + 3, bytes.count)])) else {
                throw .interrupted("not wanted")
            }
        }
        throw .interrupted("the connection broke")
    }
}
