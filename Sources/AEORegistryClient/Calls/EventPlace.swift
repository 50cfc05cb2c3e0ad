import Synchronization

/// How far a stream of events was read, over all its connections.
final class EventPlace: Sendable {
    private struct State {
        var id: String?
        var isWanted = true
        var hasMoved = false
        var reader = ServerEventReader()
    }

    private let state: Mutex<State>

    init(after id: String?) { state = Mutex(State(id: id)) }

    var id: String? { state.withLock { $0.id } }

    /// Whether the reader wants more.
    var isWanted: Bool { state.withLock { $0.isWanted } }

    /// Begins a connection.
    func begin() {
        state.withLock { state in
            state.reader = ServerEventReader()
            state.hasMoved = false
        }
    }

    /// Whether the connection brought anything.
    var hasMoved: Bool { state.withLock { $0.hasMoved } }

    /// Takes bytes and hands over their events; `false` ends the connection.
    func take(_ bytes: [UInt8], _ hand: (ServerEvent) -> Bool) -> Bool {
        guard let events = state.withLock({ $0.reader.take(bytes) }) else { return false }
        for event in events {
            let goesOn = event.data.isEmpty || hand(event)
            state.withLock { state in
                state.id = event.id
                state.hasMoved = true
                state.isWanted = goesOn
            }
            guard goesOn else { return false }
        }
        return true
    }
}
