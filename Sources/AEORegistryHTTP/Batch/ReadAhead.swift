import AEORegistry
import AEORegistryAPI
import Hummingbird
import NIOCore
import Synchronization

/// Takes a body in ahead of the work on it, up to a bound.
///
/// A client that sends all its lines before it reads an answer is the usual kind; as long as its lines fit in here it
/// and the registry never wait for each other.
final class ReadAhead: Sendable {
    private struct State {
        var pieces: [ByteBuffer] = []
        var waiting = 0
        var isEnded = false
        var failure: HTTPProblem?
    }

    /// How much may wait, in bytes.
    private let room: Int
    /// The most bytes of a body.
    private let limit: Int
    private let state = Mutex(State())
    private let more = Wakeup()
    private let less = Wakeup()

    init(room: Int, limit: Int) {
        self.room = room
        self.limit = limit
    }

    /// Reads the body to its end, or to the bound of what is taken.
    func read(_ body: RequestBody) async {
        var total = 0
        do {
            for try await piece in body {
                total += piece.readableBytes
                guard total <= limit else {
                    end(HTTPProblem(.tooLarge, "a batch has at most \(limit) bytes", remedy: "send several"))
                    return
                }
                guard await put(piece) else { return }
            }
            end(nil)
        } catch {
            end(HTTPProblem(.invalidRequest, "the body broke off or is wrongly framed"))
        }
    }

    /// All that waits, in its order; `nil` at the end.
    ///
    /// Throws the `HTTPProblem` for which the body was not read to its end.
    func next() async throws -> [ByteBuffer]? {
        while true {
            let (pieces, isEnded, failure) = state.withLock { state in
                defer {
                    state.pieces = []
                    state.waiting = 0
                }
                return (state.pieces, state.isEnded, state.failure)
            }
            if !pieces.isEmpty {
                less.wake()
                return pieces
            }
            if let failure { throw failure }
            if isEnded { return nil }
            try Task.checkCancellation()
            await more.wait()
        }
    }

    /// Puts a piece in and waits for room for the next; says no when nobody wants it any more.
    private func put(_ piece: ByteBuffer) async -> Bool {
        state.withLock { state in
            state.pieces.append(piece)
            state.waiting += piece.readableBytes
        }
        more.wake()
        while state.withLock({ $0.waiting >= room }) {
            if Task.isCancelled { return false }
            await less.wait()
        }
        return !Task.isCancelled
    }

    private func end(_ failure: HTTPProblem?) {
        state.withLock { state in
            state.isEnded = true
            state.failure = failure
        }
        more.wake()
    }
}
