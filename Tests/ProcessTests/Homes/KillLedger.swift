import Synchronization

/// What clients know when the daemon dies under them.
final class KillLedger: Sendable {
    /// An acknowledged write.
    struct Receipt: Sendable {
        let call: WriteCall
        let answer: [UInt8]
    }

    private let receipts = Mutex<[Receipt]>([])
    private let open = Mutex<[WriteCall]>([])

    /// The writes that were answered.
    var acknowledged: [Receipt] { receipts.withLock { $0 } }
    /// The writes of which nobody knows whether they were recorded.
    var unanswered: [WriteCall] { open.withLock { $0 } }

    /// Notes an answer; tells how many there are.
    func note(_ call: WriteCall, _ answer: [UInt8]) -> Int {
        receipts.withLock {
            $0.append(Receipt(call: call, answer: answer))
            return $0.count
        }
    }

    func noteUnanswered(_ call: WriteCall) { open.withLock { $0.append(call) } }
}
