import AEOModel
import AEORegistry
import JOSE

/// What a number's plain question is answered with, ready as bytes for as long as it holds.
final class StatusPlate: Sendable {
    /// The members from `verdict` to `certificates`, without braces.
    let members: [UInt8]
    let outcome: StatusOutcome
    /// The certificates that were found, for the journal.
    let found: [(certificate: RecordID, status: CertificateStatus)]
    /// The answer holds at every instant from the first to before the second; without one until something is recorded.
    private let from: Instant
    private let until: Instant?

    /// Keeps an answer that was made for a present and holds until a turn.
    init(_ answer: StatusAnswer, from: Instant, until: Instant?) {
        var writer = JSONWriter()
        answer.writeFindings(to: &writer)
        members = writer.bytes
        outcome = answer.outcome
        found = answer.findings.map { ($0.record.id, $0.status) }
        self.from = from
        self.until = until
    }

    /// Whether it is the answer at a present.
    func holds(at now: Instant) -> Bool {
        // A clock that was set back is no reason to tell the future.
        from <= now && until.map { now < $0 } ?? true
    }

    /// Writes the result for a number as it was typed, at a desk where the plate holds.
    func write(_ tin: String, at desk: StatusDesk, to writer: inout JSONWriter) {
        writer.raw("{\"tin\":")
        writer.string(tin)
        writer.byte(UInt8(ascii: ","))
        writer.bytes.append(contentsOf: members)
        writer.moment(desk.now, from: desk.knowledge)
        writer.byte(UInt8(ascii: "}"))
    }

    /// Adds what the journal keeps of it: one row for each certificate that was found.
    func note(by asker: Asker, at desk: StatusDesk, into notes: inout [GivenAnswer]) {
        for each in found {
            notes.append(
                GivenAnswer(
                    certificate: each.certificate,
                    answeredAt: desk.now,
                    asker: asker,
                    channel: .status,
                    at: desk.now,
                    knownAt: desk.knowledge.knownAt,
                    logSize: desk.knowledge.logSize,
                    newestSize: desk.knowledge.logSize,
                    status: each.status,
                    verdict: outcome
                )
            )
        }
    }
}
