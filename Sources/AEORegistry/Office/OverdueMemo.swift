import Synchronization

/// Keeps the counts of overdue work for a minute.
final class OverdueMemo: Sendable {
    private struct Kept {
        let minute: Int64
        let counts: [(kind: String, count: Int)]
    }

    private let kept = Mutex<Kept?>(nil)

    /// The counts of a minute, made at its first question.
    func counts(at minute: Int64, _ make: () -> [(kind: String, count: Int)]) -> [(kind: String, count: Int)]
    {
        kept.withLock { kept in
            if let kept, kept.minute == minute { return kept.counts }
            let counts = make()
            kept = Kept(minute: minute, counts: counts)
            return counts
        }
    }
}
