extension RegistryClient {
    /// Follows a stream of events, signed: comes back after every break to the place it had reached.
    ///
    /// `after` is the place to begin from. It ends when `take` returns `false`, or throws when the registry refuses or
    /// cannot be reached as often as the retry policy says, without an event in between.
    public func follow(
        _ path: String,
        after: String? = nil,
        take: @escaping @Sendable (ServerEvent) -> Bool
    ) async throws(ClientError) {
        let place = EventPlace(after: after)
        var failures = 0
        while true {
            place.begin()
            var failure: ClientError?
            do throws(ClientError) {
                try await download(
                    path,
                    accept: "text/event-stream",
                    headers: place.id.map { [(name: "Last-Event-ID", value: $0)] } ?? [],
                    take: { bytes in place.take(bytes, take) }
                )
            } catch {
                if case .problem(let problem) = error, !problem.isPassing { throw error }
                failure = error
            }
            guard place.isWanted else { return }
            failures = place.hasMoved ? 0 : failures + 1
            guard failures < retry.attempts else {
                throw failure ?? .unreachable("the stream ends at once, again and again")
            }
            do {
                try await retry.wait(retry.pause(after: failures + 1, asked: nil))
            } catch {
                throw failure ?? .unreachable("the wait was cancelled")
            }
        }
    }
}
