/// How often a call that may be repeated is tried, and how long is waited in between.
public struct RetryPolicy: Sendable {
    /// How often at most, the first time included.
    public var attempts: Int
    /// The first wait; each further one is three times as long.
    public var firstWait: Duration
    /// The longest wait, also when the registry asks for a longer one.
    public var longestWait: Duration
    /// Waits; tests return at once.
    public var wait: @Sendable (Duration) async throws -> Void

    /// Four attempts with waits of 0.2, 0.6 and 1.8 seconds unless told otherwise.
    public init(
        attempts: Int = 4,
        firstWait: Duration = .milliseconds(200),
        longestWait: Duration = .seconds(5),
        wait: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.attempts = attempts
        self.firstWait = firstWait
        self.longestWait = longestWait
        self.wait = wait
    }

    /// The same for work that goes on for long: three times as many attempts, and waits of up to a minute.
    public var patient: RetryPolicy {
        var policy = self
        policy.attempts = attempts * 3
        policy.longestWait = max(longestWait, .seconds(60))
        return policy
    }

    /// The wait after an attempt, counted from 1.
    func pause(after attempt: Int, asked seconds: Int?) -> Duration {
        var pause = firstWait
        for _ in 1..<max(1, attempt) { pause = min(pause * 3, longestWait) }
        return min(max(pause, .seconds(seconds ?? 0)), longestWait)
    }
}
