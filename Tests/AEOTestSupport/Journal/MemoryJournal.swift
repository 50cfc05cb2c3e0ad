package import AEOModel
package import AEORegistry
import Synchronization

/// A journal of answers in memory.
package final class MemoryJournal: AnswerJournal {
    private struct Contents {
        var answers: [JournalledAnswer] = []
        var losses: [JournalledLoss] = []
        var forgotten: [RecordID: Instant] = [:]
        var keptSince: Instant
        var lastPosition: Int64 = 0
    }

    private let contents: Mutex<Contents>

    package init(since instant: Instant) { contents = Mutex(Contents(keptSince: instant)) }

    /// Every answer that is kept, positive or not.
    package var answers: [GivenAnswer] { contents.withLock { $0.answers.map(\.answer) } }

    package func state() async throws(JournalError) -> JournalState {
        contents.withLock { JournalState(keptSince: $0.keptSince, lastPosition: $0.lastPosition) }
    }

    package func append(_ batch: JournalBatch) async throws(JournalError) {
        guard let last = batch.lastPosition else { return }
        contents.withLock { contents in
            let taken = Set(contents.answers.map(\.position))
            contents.answers += batch.answers.filter { !taken.contains($0.position) }
            contents.answers.sort { $0.position < $1.position }
            let lost = Set(contents.losses.map(\.position))
            contents.losses += batch.losses.filter { !lost.contains($0.position) }
            contents.lastPosition = max(contents.lastPosition, last)
        }
    }

    package func positiveAnswers(_ query: JournalQuery) async throws(JournalError) -> JournalPage {
        contents.withLock { contents in
            let wanted = contents.answers.filter { query.wants($0.answer) }
            return JournalPage(
                answers: Array(wanted.filter { $0.position > query.after }.prefix(max(query.limit, 0))),
                total: wanted.count,
                losses: contents.losses.map(\.loss).filter(query.mayMiss),
                keptSince: contents.keptSince,
                forgottenAt: contents.forgotten[query.certificate]
            )
        }
    }

    package func prune(before horizon: Instant) async throws(JournalError) -> Bool {
        contents.withLock { contents in
            contents.answers.removeAll { $0.answer.answeredAt < horizon }
            contents.losses.removeAll { $0.loss.until < horizon }
            contents.keptSince = max(contents.keptSince, horizon)
        }
        return false
    }

    package func forget(_ certificate: RecordID, at instant: Instant) async throws(JournalError) {
        contents.withLock { contents in
            contents.answers.removeAll { $0.answer.certificate == certificate }
            contents.forgotten[certificate] = instant
        }
    }
}
