import AEORegistryClient
import Foundation
import JOSE
import Synchronization

/// A register of certificates that lists, extends and fails as it is told to.
final class BulkRegister: WireTransport {
    struct Entry {
        var expiry: String?
        var status = "active"
    }

    private struct State {
        var entries: [String: Entry]
        /// What the list goes on saying, when it lags behind.
        var stale: [String: Entry]?
        /// The keys under which an act was recorded.
        var keys: Set<String> = []
        var posts = 0
        var lists = 0
        var underWay = 0
        var most = 0
        var bodies: [JSONObject] = []
        /// After so many acts nobody answers any more.
        var lifetime = Int.max
        /// The number whose act is recorded while its answer is lost.
        var lost: String?
        /// Numbers that a rule refuses.
        var refused: Set<String> = []
        /// What answers every act instead.
        var problem: WireResponse?
        /// How often a busy registry turns an act away first.
        var busy = 0
    }

    private let state: Mutex<State>

    /// Certificates `N00000` and up that all end on one day.
    init(_ count: Int, expiry: String = "2020-04-30") {
        var entries: [String: Entry] = [:]
        for index in 0..<count { entries[Self.number(index)] = Entry(expiry: expiry) }
        state = Mutex(State(entries: entries))
    }

    static func number(_ index: Int) -> String { "N" + String("\(100_000 + index)".dropFirst()) }

    var posts: Int { state.withLock { $0.posts } }
    var lists: Int { state.withLock { $0.lists } }
    var mostAtOnce: Int { state.withLock { $0.most } }
    var bodies: [JSONObject] { state.withLock { $0.bodies } }
    /// How many acts were recorded.
    var recorded: Int { state.withLock { $0.keys.count } }

    func expiry(_ index: Int) -> String? { state.withLock { $0.entries[Self.number(index)]?.expiry } }
    func set(_ index: Int, _ entry: Entry) { state.withLock { $0.entries[Self.number(index)] = entry } }
    func die(after count: Int) { state.withLock { $0.lifetime = count } }
    func lagBehind() { state.withLock { $0.stale = $0.entries } }
    func revive() { state.withLock { $0.lifetime = .max } }
    func loseAnswer(of index: Int) { state.withLock { $0.lost = Self.number(index) } }
    func refuse(_ indices: Int...) { state.withLock { $0.refused = Set(indices.map(Self.number)) } }
    func answerActs(with problem: WireResponse) { state.withLock { $0.problem = problem } }
    func beBusy(_ times: Int) { state.withLock { $0.busy = times } }

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireResponse {
        if request.method == "GET" { return list(request) }
        state.withLock {
            $0.underWay += 1
            $0.most = max($0.most, $0.underWay)
        }
        await Task.yield()
        let result = Result { () throws(TransportFailure) in try act(request) }
        state.withLock { $0.underWay -= 1 }
        return try result.get()
    }

    private func act(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
        let number = request.url.split(separator: "/").dropLast().last.map(String.init) ?? ""
        let key = request.header("Idempotency-Key") ?? ""
        let body = (try? StrictJSON.parseObject(request.body ?? [])) ?? [:]
        return try state.withLock { (state) throws(TransportFailure) in
            guard state.lifetime > 0 else { throw .notSent("nobody answers") }
            if state.busy > 0 {
                state.busy -= 1
                return .problem("busy", 503)
            }
            state.lifetime -= 1
            state.posts += 1
            state.bodies.append(body)
            if let problem = state.problem { return problem }
            if state.refused.contains(number) {
                return .problem("refused", 422, ["rule": "already-ended", "detail": "it has ended"])
            }
            if body["dry_run"]?.boolValue == true { return .json(["certificate_number": .string(number)]) }
            if state.keys.insert(key).inserted { state.entries[number]?.expiry = body["until"]?.stringValue }
            if state.lost == number {
                state.lost = nil
                state.lifetime = 0
                throw .interrupted("the connection broke")
            }
            return .json(["certificate_number": .string(number)], status: 201)
        }
    }

    private func list(_ request: WireRequest) -> WireResponse {
        let items = URLComponents(string: request.url)?.queryItems ?? []
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        let limit = value("limit").flatMap { Int($0) } ?? 100
        return state.withLock { state in
            state.lists += 1
            let fitting = (state.stale ?? state.entries).filter { number, entry in
                (value("after").map { number > $0 } ?? true)
                    && (value("expires_from").map { $0 <= entry.expiry ?? "" } ?? true)
                    && (value("expires_until").map { entry.expiry ?? "9" <= $0 } ?? true)
            }
            .sorted { $0.key < $1.key }
            let page = fitting.prefix(limit)
            return .json([
                "certificates": .array(
                    page.map {
                        [
                            "certificate_number": .string($0.key), "status": .string($0.value.status),
                            "expiry_date": $0.value.expiry.map { .string($0) } ?? .null,
                        ]
                    }
                ),
                "next": fitting.count > limit ? .string(page.last?.key ?? "") : .null,
            ])
        }
    }
}
