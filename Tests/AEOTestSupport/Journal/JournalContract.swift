import AEOModel
package import AEORegistry
import Testing

/// Checks a journal of answers against one rule after another, each time on a new journal made at second 0.
package struct JournalContract {
    private let make: () async throws -> any AnswerJournal

    /// Checks with journals that `make` makes; each must be new and begin at second 0.
    package init(_ make: @escaping () async throws -> any AnswerJournal) {
        self.make = make
    }

    /// Checks one rule.
    package func check(_ rule: JournalRule) async throws {
        let journal = try await make()
        switch rule {
        case .fresh: try await checkFresh(journal)
        case .roundTrip: try await checkRoundTrip(journal)
        case .idempotent: try await checkIdempotent(journal)
        case .notPositive: try await checkNotPositive(journal)
        case .otherCertificates: try await checkOthers(journal)
        case .range: try await checkRange(journal)
        case .withoutEntry: try await checkWithoutEntry(journal)
        case .pages: try await checkPages(journal)
        case .losses: try await checkLosses(journal)
        case .positions: try await checkPositions(journal)
        case .pruning: try await checkPruning(journal)
        case .pruningNothing: try await checkPruningNothing(journal)
        case .forgetting: try await checkForgetting(journal)
        case .afterForgetting: try await checkAfterForgetting(journal)
        }
    }

    private func checkFresh(_ journal: any AnswerJournal) async throws {
        let state = try await journal.state()
        #expect(state == JournalState(keptSince: JournalSample.second(0), lastPosition: 0))
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.answers.isEmpty && page.total == 0 && page.losses.isEmpty && page.forgottenAt == nil)
        try await journal.append(JournalSample.batch([]))
        #expect(try await journal.state() == state)
    }

    private func checkRoundTrip(_ journal: any AnswerJournal) async throws {
        let rows = [
            JournalSample.row(
                1,
                at: 10,
                asker: .officer("a-key"),
                channel: .verify,
                logSize: 3,
                newestSize: 9
            ),
            JournalSample.row(2, at: 11, asker: .agency(try PartyCode(parsing: "CN-FOOD"), "port")),
            JournalSample.row(4, at: 12),
        ]
        let loss = JournalSample.loss(5, from: 10, until: 12, count: nil)
        try await journal.append(JournalSample.batch(rows, losses: [loss]))
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.answers == rows)
        #expect(page.losses == [loss.loss])
        #expect(try await journal.state().lastPosition == 5)
    }

    private func checkIdempotent(_ journal: any AnswerJournal) async throws {
        let batch = JournalSample.batch(
            [JournalSample.row(1, at: 10)],
            losses: [JournalSample.loss(2, from: 9, until: 10)]
        )
        try await journal.append(batch)
        try await journal.append(batch)
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 99, certificate: 2)]))
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.answers == batch.answers && page.total == 1)
        #expect(page.losses.count == 1)
        #expect(try await journal.positiveAnswers(JournalSample.query(certificate: 2)).total == 0)
    }

    private func checkNotPositive(_ journal: any AnswerJournal) async throws {
        var rows: [JournalledAnswer] = []
        for status in CertificateStatus.allCases where status != .active {
            rows.append(JournalSample.row(Int64(rows.count + 1), at: 10, status: status))
        }
        for verdict in [StatusOutcome.notValid, .unknown] {
            rows.append(JournalSample.row(Int64(rows.count + 1), at: 10, verdict: verdict))
        }
        rows.append(JournalSample.row(Int64(rows.count + 1), at: 10, status: nil))
        try await journal.append(JournalSample.batch(rows))
        #expect(try await journal.positiveAnswers(JournalSample.query()).total == 0)
        #expect(try await journal.positiveAnswers(JournalSample.query()).answers.isEmpty)
    }

    private func checkOthers(_ journal: any AnswerJournal) async throws {
        let own = JournalSample.row(2, at: 10)
        try await journal.append(
            JournalSample.batch([
                JournalSample.row(1, at: 10, certificate: 2), own,
                JournalSample.row(3, at: 10, certificate: 3),
            ])
        )
        #expect(try await journal.positiveAnswers(JournalSample.query()).answers == [own])
        #expect(try await journal.positiveAnswers(JournalSample.query(certificate: 4)).total == 0)
    }

    private func checkRange(_ journal: any AnswerJournal) async throws {
        try await journal.append(JournalSample.batch((1...5).map { JournalSample.row($0, at: $0 * 10) }))
        #expect(try await positions(journal, JournalSample.query(from: 20, until: 40)) == [2, 3])
        #expect(try await positions(journal, JournalSample.query(from: 21, until: 30)).isEmpty)
        #expect(try await positions(journal, JournalSample.query(from: 40, until: 20)).isEmpty)
        #expect(try await journal.positiveAnswers(JournalSample.query(from: 20, until: 40)).total == 2)
    }

    private func checkWithoutEntry(_ journal: any AnswerJournal) async throws {
        let rows = [
            JournalSample.row(1, at: 10, logSize: 7, newestSize: 7),
            JournalSample.row(2, at: 90, logSize: 8, newestSize: 8),
            JournalSample.row(3, at: 91, logSize: 8, newestSize: 9),
            JournalSample.row(4, at: 20, newestSize: 9),
        ]
        try await journal.append(JournalSample.batch(rows))
        let query = JournalSample.query(from: 5, until: 50, withoutEntry: 8)
        #expect(try await positions(journal, query) == [1, 2])
        #expect(try await journal.positiveAnswers(query).total == 2)
    }

    private func checkPages(_ journal: any AnswerJournal) async throws {
        try await journal.append(JournalSample.batch((1...7).map { JournalSample.row($0, at: 10) }))
        #expect(try await positions(journal, JournalSample.query(limit: 3)) == [1, 2, 3])
        #expect(try await positions(journal, JournalSample.query(after: 3, limit: 3)) == [4, 5, 6])
        #expect(try await positions(journal, JournalSample.query(after: 6, limit: 3)) == [7])
        #expect(try await positions(journal, JournalSample.query(after: 7, limit: 3)).isEmpty)
        #expect(try await positions(journal, JournalSample.query(limit: 0)).isEmpty)
        #expect(try await journal.positiveAnswers(JournalSample.query(after: 6, limit: 1)).total == 7)
    }

    private func checkLosses(_ journal: any AnswerJournal) async throws {
        let loss = JournalSample.loss(1, from: 20, until: 30, count: 4)
        try await journal.append(JournalSample.batch([], losses: [loss]))
        let touching: [(Int64, Int64)] = [(0, 100), (30, 31), (0, 21), (25, 26)]
        for (from, until) in touching {
            let query = JournalSample.query(from: from, until: until)
            #expect(try await journal.positiveAnswers(query).losses == [loss.loss], "\(from)–\(until)")
        }
        let missing: [(Int64, Int64)] = [(0, 20), (31, 100)]
        for (from, until) in missing {
            let query = JournalSample.query(from: from, until: until)
            #expect(try await journal.positiveAnswers(query).losses.isEmpty, "\(from)–\(until)")
        }
    }

    private func checkPositions(_ journal: any AnswerJournal) async throws {
        try await journal.append(JournalSample.batch([JournalSample.row(8, at: 10)]))
        try await journal.append(JournalSample.batch([JournalSample.row(3, at: 10)]))
        try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(11))
        #expect(try await journal.state().lastPosition == 8)
    }

    private func checkPruning(_ journal: any AnswerJournal) async throws {
        let batch = JournalSample.batch(
            [JournalSample.row(1, at: 10), JournalSample.row(2, at: 20), JournalSample.row(3, at: 30)],
            losses: [
                JournalSample.loss(4, from: 10, until: 19), JournalSample.loss(5, from: 10, until: 20),
            ]
        )
        try await journal.append(batch)
        while try await journal.prune(before: JournalSample.second(20)) {}
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.answers.map(\.position) == [2, 3])
        #expect(page.losses == [batch.losses[1].loss])
        #expect(page.keptSince == JournalSample.second(20))
        #expect(try await journal.state().keptSince == JournalSample.second(20))
    }

    private func checkPruningNothing(_ journal: any AnswerJournal) async throws {
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        #expect(try await journal.prune(before: JournalSample.second(10)) == false)
        #expect(try await journal.prune(before: JournalSample.second(-5)) == false)
        #expect(try await journal.positiveAnswers(JournalSample.query()).total == 1)
        #expect(try await journal.state().keptSince == JournalSample.second(10))
    }

    private func checkForgetting(_ journal: any AnswerJournal) async throws {
        let other = JournalSample.row(2, at: 10, certificate: 2)
        try await journal.append(
            JournalSample.batch([
                JournalSample.row(1, at: 10), other, JournalSample.row(3, at: 10, status: .revoked),
            ])
        )
        try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(40))
        try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(50))
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.total == 0 && page.answers.isEmpty)
        #expect(page.forgottenAt == JournalSample.second(50))
        let others = try await journal.positiveAnswers(JournalSample.query(certificate: 2))
        #expect(others.answers == [other] && others.forgottenAt == nil)
    }

    private func checkAfterForgetting(_ journal: any AnswerJournal) async throws {
        try await journal.forget(JournalSample.certificate(1), at: JournalSample.second(5))
        try await journal.append(JournalSample.batch([JournalSample.row(1, at: 10)]))
        let page = try await journal.positiveAnswers(JournalSample.query())
        #expect(page.total == 1)
        #expect(page.forgottenAt == JournalSample.second(5))
    }

    private func positions(_ journal: any AnswerJournal, _ query: JournalQuery) async throws -> [Int64] {
        try await journal.positiveAnswers(query).answers.map(\.position)
    }
}
