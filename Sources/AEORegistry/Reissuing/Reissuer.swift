import AEOModel
import HashTreeCollections
import Logging
import Synchronization

/// Issues anew what a stolen key signed, a few at a time beside the office's other work.
///
/// Which certificates are left is read from the log's own state, so that a restart goes on where the work stopped, and
/// a certificate that comes back to life later gets its paper too.
final class Reissuer: Sendable {
    /// Issues a certificate's paper anew, given the stolen key that signed the present one.
    typealias Work = @Sendable (_ certificate: RecordID, _ stolen: String) async throws(RegistryError) -> Void

    /// How many wait in the queue at once, so that an officer's act never waits for more than these.
    static let atOnce = 4
    /// Seconds until failed ones are tried again.
    static let pause: Int64 = 60
    /// Seconds until the certificates are looked through again when none is left.
    static let rest: Int64 = 3600
    /// After how many certificates looked at the thread is lent to others.
    private static let stride = 4096

    private let state: RegistryState
    private let clock: any RegistryClock
    private let logger: Logger
    private let isStopped = Mutex(false)
    private let signal = Wakeup()

    init(state: RegistryState, clock: any RegistryClock, logger: Logger) {
        self.state = state
        self.clock = clock
        self.logger = logger
    }

    /// Works until stopped.
    func run(_ work: @escaping Work) async {
        while !isOver {
            let failed = await pass(work)
            let next = clock.now().adding(seconds: failed > 0 ? Self.pause : Self.rest)
            guard !isOver else { return }
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.clock.sleep(until: next) }
                group.addTask { await self.signal.wait() }
                await group.next()
                group.cancelAll()
            }
        }
    }

    /// Begins a pass now: the keys in the log may have changed.
    func wake() { signal.wake() }

    func stop() {
        isStopped.withLock { $0 = true }
        signal.wake()
    }

    private var isOver: Bool { isStopped.withLock { $0 } || Task.isCancelled }

    /// Goes through the certificates once and tells how many could not be issued anew.
    private func pass(_ work: @escaping Work) async -> Int {
        let snapshot = state.current.snapshot
        let stolen = snapshot.stolenIssuingKeys
        guard !stolen.isEmpty else { return 0 }
        var (done, failed, looked) = (0, 0, 0)
        var few: [(RecordID, String)] = []
        for record in snapshot.certificates.values {
            guard !isOver else { return failed }
            looked += 1
            if looked.isMultiple(of: Self.stride) { await Task.yield() }
            guard let key = snapshot.issuingKey(of: record), stolen.contains(key), isLeft(record) else { continue }
            few.append((record.id, key))
            guard few.count == Self.atOnce else { continue }
            let refused = await issue(few, work)
            (done, failed) = (done + few.count - refused, failed + refused)
            few = []
        }
        let refused = await issue(few, work)
        (done, failed) = (done + few.count - refused, failed + refused)
        if done + failed > 0 {
            logger.notice(
                "certificates of a stolen key were issued anew",
                metadata: ["issued": "\(done)", "left": "\(failed)"]
            )
        }
        return failed
    }

    /// A certificate that has ended needs no paper, and nobody's texts are left to write an erased one from.
    private func isLeft(_ record: CertificateRecord) -> Bool {
        !record.isErased && record.timeline.status(at: clock.now())?.isEnded != true
    }

    /// Issues a few at the same time and tells how many failed.
    private func issue(_ few: [(RecordID, String)], _ work: @escaping Work) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            for (certificate, key) in few {
                group.addTask {
                    do throws(RegistryError) {
                        try await work(certificate, key)
                        return true
                    } catch {
                        self.logger.error(
                            "a certificate was not issued anew",
                            metadata: ["record": "\(certificate)", "cause": "\(error)"]
                        )
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 0 : 1) }
        }
    }
}
