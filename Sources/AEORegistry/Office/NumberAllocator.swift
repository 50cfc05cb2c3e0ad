import AEOModel
import HashTreeCollections
import Synchronization

/// Gives out the serials of certificate numbers; gaps are harmless, repetition is not.
final class NumberAllocator: Sendable {
    private struct Series: Hashable {
        let authority: CountryCode
        let programme: ProgrammeID
    }

    private let next: Mutex<[Series: UInt64]>
    /// What lies between the serials known and those given now: a restart of the log may have forgotten some.
    private let jump: UInt64

    init(snapshot: Snapshot) {
        var counts: [Series: UInt64] = [:]
        for record in snapshot.certificates.values {
            counts[Series(authority: record.authority, programme: record.programme), default: 0] += 1
        }
        next = Mutex(counts)
        jump = snapshot.restarts.serialJump
    }

    /// The next number of the series that no certificate has.
    func number(
        for decision: GrantDecision,
        authority: CountryCode,
        numbering: CertificateNumbering,
        isTaken: (String) -> Bool
    ) -> String {
        let series = Series(authority: authority, programme: decision.programme)
        while true {
            let serial = next.withLock { next in
                next[series, default: 0] += 1
                return next[series, default: 0]
            }
            let number = numbering.number(
                country: authority.text,
                tier: decision.tier.code,
                main: decision.mainIdentifier,
                serial: serial + jump
            )
            if !isTaken(number) { return number }
        }
    }
}
