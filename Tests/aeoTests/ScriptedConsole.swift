import Synchronization

@testable import aeo

/// Streams held in memory; somebody sits at the terminal only when there are lines to type.
final class ScriptedConsole: Console {
    private struct State {
        var out = ""
        var err = ""
        var lines: [String]
        var read = 0
    }

    private let state: Mutex<State>
    private let given: [UInt8]
    let isInteractive: Bool
    let showsOutput: Bool
    let width = 100

    init(input: [UInt8] = [], lines: [String] = [], showsOutput: Bool = false) {
        state = Mutex(State(lines: lines))
        given = input
        isInteractive = !lines.isEmpty
        self.showsOutput = showsOutput
    }

    var output: String { state.withLock { $0.out } }
    var errors: String { state.withLock { $0.err } }

    func out(_ text: String) { state.withLock { $0.out += text } }
    func err(_ text: String) { state.withLock { $0.err += text } }
    func input(limit: Int) -> [UInt8] { Array(given.prefix(limit + 1)) }
    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            let next = given[state.read...].prefix(count)
            state.read += next.count
            return Array(next)
        }
    }
    func line() -> String? { state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() } }
}
