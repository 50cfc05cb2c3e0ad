import AEOModel
import Synchronization

/// What the office counts since its start; every set of labels is fixed beforehand, and none is personal.
package final class RegistryMetrics: Sendable {
    /// Tells how many items of the officers' work list are overdue, by kind.
    package typealias Overdue = @Sendable () -> [(kind: String, count: Int)]

    /// What became of a commit.
    enum Commit: String, CaseIterable {
        case done
        /// The store would not take it; nothing was written.
        case refused
        /// Whether it was written was not known at first.
        case unclear
    }

    private struct ActLabel: Hashable {
        let programme: ProgrammeID
        let kind: String
    }

    private static let outcomes: [StatusOutcome] = [.valid, .notValid, .unknown]

    /// Microseconds from the first byte written to the return of COMMIT.
    let commitTime = Histogram(bounds: Histogram.latencies, unit: 0.000_001)
    /// Entries of one commit.
    let batchSize = Histogram(bounds: [1, 2, 4, 8, 16, 32, 64, 128, 256])
    private let programmes: [ProgrammeID]
    private let acts: [ActLabel: Tally]
    private let verified = AnswerTallies()
    private let lookedUp = AnswerTallies()
    private let commits: [Commit: Tally]
    private let overdue = Mutex<Overdue?>(nil)

    init(programmes: [ProgrammeID]) {
        self.programmes = programmes.sorted()
        func tallies<Label: Hashable>(_ labels: [Label]) -> [Label: Tally] {
            Dictionary(labels.map { ($0, Tally()) }, uniquingKeysWith: { first, _ in first })
        }
        acts = tallies(
            programmes.flatMap { id in EntryContent.countedKinds.map { ActLabel(programme: id, kind: $0) } }
        )
        commits = tallies(Commit.allCases)
    }

    /// Counts an answer to "is it good?".
    package func answered(_ channel: AnswerChannel, _ outcome: StatusOutcome, times: Int64 = 1) {
        tallies(of: channel).tally(of: outcome).add(times)
    }

    /// Sets who counts the overdue items; until then the page has no such family, as nobody knows.
    package func countOverdue(by source: @escaping Overdue) { overdue.withLock { $0 = source } }

    /// Counts an act that is durable.
    func recorded(_ kind: String, of programme: ProgrammeID) {
        acts[ActLabel(programme: programme, kind: kind)]?.add()
    }

    func counted(_ commit: Commit) { commits[commit]?.add() }

    private func tallies(of channel: AnswerChannel) -> AnswerTallies {
        switch channel {
        case .verify: verified
        case .status: lookedUp
        }
    }

    /// Writes everything that is counted here.
    func write(to page: inout MetricPage) {
        page.family("aeo_acts_total", .counter, "Acts recorded, by programme and kind.")
        for programme in programmes {
            for kind in EntryContent.countedKinds {
                let tally = acts[ActLabel(programme: programme, kind: kind)]
                page.sample(tally?.count ?? 0, [("programme", programme.text), ("kind", kind)])
            }
        }
        page.family("aeo_verdicts_total", .counter, "Answers to \"is it good?\", by channel and verdict.")
        for channel in AnswerChannel.allCases {
            for outcome in Self.outcomes {
                page.sample(
                    tallies(of: channel).tally(of: outcome).count,
                    [("channel", channel.rawValue), ("verdict", outcome.rawValue)]
                )
            }
        }
        page.family("aeo_commits_total", .counter, "Commits of the log, by what became of them.")
        for commit in Commit.allCases {
            page.sample(commits[commit]?.count ?? 0, [("result", commit.rawValue)])
        }
        page.family("aeo_commit_seconds", .histogram, "Time of one commit, data sync included.")
        page.samples(of: commitTime)
        page.family("aeo_batch_entries", .histogram, "Entries written by one commit.")
        page.samples(of: batchSize)
        if let overdue = overdue.withLock({ $0 }) {
            page.family(
                "aeo_due_overdue",
                .gauge,
                "Items of the officers' work list that are overdue, by kind."
            )
            for (kind, count) in overdue() { page.sample(Int64(count), [("kind", kind)]) }
        }
    }
}
