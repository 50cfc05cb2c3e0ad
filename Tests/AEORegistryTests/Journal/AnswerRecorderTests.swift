import AEOModel
import AEOTestSupport
import Logging
import Testing

@testable import AEORegistry

@Suite("Taking note of answers", .timeLimit(.minutes(5)))
struct AnswerRecorderTests {
    private let clock = TestClock(JournalSample.second(100))
    private let memory = MemoryJournal(since: JournalSample.second(0))
    private let journal: FaultyJournal

    init() { journal = FaultyJournal(memory) }

    private func recorder(capacity: Int = 1000) -> AnswerRecorder {
        AnswerRecorder(
            journal: journal,
            clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            capacity: capacity
        )
    }

    private func answer(at second: Int64 = 100) -> GivenAnswer { JournalSample.row(1, at: second).answer }

    @Test("Nothing is written while nothing was answered")
    func nothing() async throws {
        let recorder = recorder()
        try await recorder.flush()
        #expect(journal.appends == 0)
    }

    @Test("What was noted is written in its order, once")
    func order() async throws {
        let recorder = recorder()
        for second in 1...5 { recorder.note(answer(at: Int64(second))) }
        try await recorder.flush()
        try await recorder.flush()
        #expect(memory.answers.map(\.answeredAt.seconds) == [1, 2, 3, 4, 5])
        #expect(journal.appends == 1)
    }

    @Test("Positions go on after those of the journal")
    func positions() async throws {
        try await memory.append(JournalSample.batch([JournalSample.row(41, at: 1)]))
        let recorder = recorder()
        recorder.note(answer())
        try await recorder.flush()
        #expect(try await memory.state().lastPosition == 42)
    }

    @Test("Answers beyond the bound are dropped and counted, and the count is kept")
    func overflow() async throws {
        let recorder = recorder(capacity: 3)
        for second in 1...8 { recorder.note(answer(at: Int64(second))) }
        let page = try await recorder.positiveAnswers(JournalSample.query())
        #expect(page.total == 3)
        let loss = AnswerLoss(from: JournalSample.second(4), until: JournalSample.second(8), count: 5)
        #expect(page.losses == [loss])
        recorder.note(answer(at: 9))
        #expect(try await recorder.positiveAnswers(JournalSample.query()).total == 4)
        #expect(try await recorder.positiveAnswers(JournalSample.query()).losses == [loss])
    }

    @Test(
        "A batch that fails is tried again and stands in the journal once",
        arguments: JournalFault.allCases
    )
    func retry(fault: JournalFault) async throws {
        let recorder = recorder()
        recorder.note(answer(at: 1))
        journal.fail(fault)
        await #expect(throws: JournalError.self) { try await recorder.flush() }
        recorder.note(answer(at: 2))
        try await recorder.flush()
        #expect(memory.answers.map(\.answeredAt.seconds) == [1, 2])
        #expect(try await memory.state().lastPosition == 2)
    }

    @Test("While nothing can be written the list is told all the same, and says what it misses")
    func unwritable() async throws {
        let recorder = recorder(capacity: 2)
        recorder.note(answer(at: 1))
        try await recorder.flush()
        for second in 2...6 { recorder.note(answer(at: Int64(second))) }
        journal.fail(.beforeWriting, .beforeWriting)
        for _ in 0..<2 {
            let page = try await recorder.positiveAnswers(JournalSample.query())
            #expect(page.total == 1)
            let loss = AnswerLoss(from: JournalSample.second(2), until: JournalSample.second(6), count: 5)
            #expect(page.losses == [loss])
        }
        let page = try await recorder.positiveAnswers(JournalSample.query())
        #expect(page.total == 3)
        #expect(page.losses.map(\.count) == [3])
    }

    @Test("A journal that cannot be read is no empty one")
    func unreadable() async throws {
        let recorder = recorder()
        journal.becomeUnreadable()
        recorder.note(answer())
        await #expect(throws: JournalError.self) { try await recorder.positiveAnswers(JournalSample.query()) }
        await #expect(throws: JournalError.self) { try await recorder.flush() }
    }

    @Test("What is noted before the end is written when it ends")
    func stopping() async throws {
        let recorder = recorder()
        async let work: Void = recorder.run { JournalSample.second(0) }
        recorder.note(answer())
        recorder.stop()
        await work
        #expect(memory.answers.count == 1)
    }

    @Test("It ends although the journal fails, and says nothing is lost that is not")
    func stoppingInTrouble() async throws {
        let recorder = recorder()
        recorder.note(answer())
        journal.fail(.beforeWriting, .beforeWriting, .beforeWriting)
        recorder.stop()
        await recorder.run { JournalSample.second(0) }
        #expect(memory.answers.isEmpty)
    }

    @Test("Old answers are removed when it begins to work")
    func pruning() async throws {
        try await memory.append(
            JournalSample.batch([JournalSample.row(1, at: 10), JournalSample.row(2, at: 60)])
        )
        let recorder = recorder()
        async let work: Void = recorder.run { JournalSample.second(50) }
        while try await memory.state().keptSince != JournalSample.second(50) { await Task.yield() }
        recorder.stop()
        await work
        #expect(memory.answers.map(\.answeredAt.seconds) == [60])
    }

    @Test("Forgetting takes what waits as well")
    func forgetting() async throws {
        let recorder = recorder()
        recorder.note(answer())
        try await recorder.forget(JournalSample.certificate(1))
        #expect(memory.answers.isEmpty)
        #expect(try await recorder.positiveAnswers(JournalSample.query()).forgottenAt == clock.now())
    }
}
