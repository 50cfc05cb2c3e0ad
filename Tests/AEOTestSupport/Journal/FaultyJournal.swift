package import AEOModel
package import AEORegistry
import Synchronization

/// A journal around another one whose writing fails as a test wants.
package final class FaultyJournal: AnswerJournal {
    private struct Plan {
        var faults: [JournalFault] = []
        var isUnreadable = false
        var appends = 0
    }

    private let inner: any AnswerJournal
    private let plan = Mutex(Plan())

    package init(_ inner: any AnswerJournal) { self.inner = inner }

    /// Lets the next batches meet these faults, one each.
    package func fail(_ faults: JournalFault...) { plan.withLock { $0.faults += faults } }

    /// Lets every read fail.
    package func becomeUnreadable() { plan.withLock { $0.isUnreadable = true } }

    /// How many batches were tried.
    package var appends: Int { plan.withLock { $0.appends } }

    package func append(_ batch: JournalBatch) async throws(JournalError) {
        let fault = plan.withLock { plan -> JournalFault? in
            plan.appends += 1
            return plan.faults.isEmpty ? nil : plan.faults.removeFirst()
        }
        switch fault {
        case .beforeWriting: throw .notWritten("the disk is full, says the test")
        case .afterWriting:
            try await inner.append(batch)
            throw .notWritten("the disk is gone, says the test")
        case nil: try await inner.append(batch)
        }
    }

    package func state() async throws(JournalError) -> JournalState {
        try checkReading()
        return try await inner.state()
    }

    package func positiveAnswers(_ query: JournalQuery) async throws(JournalError) -> JournalPage {
        try checkReading()
        return try await inner.positiveAnswers(query)
    }

    package func prune(before horizon: Instant) async throws(JournalError) -> Bool {
        try await inner.prune(before: horizon)
    }

    package func forget(_ certificate: RecordID, at instant: Instant) async throws(JournalError) {
        try await inner.forget(certificate, at: instant)
    }

    private func checkReading() throws(JournalError) {
        if plan.withLock({ $0.isUnreadable }) { throw .unreadable("the disk is gone, says the test") }
    }
}
