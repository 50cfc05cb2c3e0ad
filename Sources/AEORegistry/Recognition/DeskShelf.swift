import Synchronization

/// Keeps the desk of the newest log, so that one question after the other is answered without preparing it anew.
final class DeskShelf: Sendable {
    private let newest = Mutex<RecognitionDesk?>(nil)

    /// The kept desk when it fits, else a new one, which is kept when it is of a longer log.
    func desk(of size: UInt64, make: () -> RecognitionDesk) -> RecognitionDesk {
        if let kept = newest.withLock({ $0 }), kept.snapshot.size == size { return kept }
        let made = make()
        newest.withLock { kept in
            if kept.map({ $0.snapshot.size < size }) ?? true { kept = made }
        }
        return made
    }
}
