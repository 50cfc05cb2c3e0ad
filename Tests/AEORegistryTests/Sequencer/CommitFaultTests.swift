import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct CommitFaultTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let archive: FaultyArchive

    init() throws {
        office = try TestOffice()
        archive = FaultyArchive(memory)
    }

    private func form(_ number: Int) throws -> ApplicationForm {
        try office.application(eori: "NL\(100_000_000 + number)")
    }

    private func plan(_ trouble: CommitTrouble, failures: Int = 1) {
        archive.fail(trouble.fault)
        if !trouble.reopens { archive.failReopening(times: failures) }
    }

    /// Tries the second grant and checks what its officer is told.
    private func firstTry(_ registry: Registry, _ trouble: CommitTrouble) async throws {
        do {
            let answer = try await office.answer(registry, form(2), key: "second")
            #expect(trouble.told == nil && !answer.isRepeated)
        } catch let error as RegistryError {
            #expect(trouble.told?.fits(error) == true, "\(error)")
        }
    }

    @Test("After any failed commit the same key settles the grant, once", arguments: CommitTrouble.all)
    func sameKeySettles(trouble: CommitTrouble) async throws {
        let before = try await office.working(archive) { registry in
            try await office.grant(registry, form(1), key: "first")
            let size = registry.snapshot.size
            plan(trouble)
            try await firstTry(registry, trouble)
            let again = try await office.answer(registry, form(2), key: "second")
            #expect(again.status == 201)
            #expect(again.isRepeated == trouble.happened)
            let third = try await office.answer(registry, form(2), key: "second")
            #expect(third.isRepeated && third.body == again.body)
            #expect(registry.writability == nil)
            #expect(registry.snapshot.certificates.count == 2)
            #expect(registry.snapshot.size == size + 1)
            #expect(registry.snapshot.record(number: String(decoding: again.body, as: UTF8.self)) != nil)
            #expect(try office.seen.load()?.size == size + 1)
            #expect(try await registry.doctor().findings == [])
            return Set(registry.snapshot.byNumber.keys)
        }
        let reopened = try await office.open(memory)
        #expect(Set(reopened.snapshot.byNumber.keys) == before)
    }

    @Test(
        "While a commit is not settled nothing is written, readers go on, and it heals by itself",
        arguments: CommitTrouble.all.filter { !$0.reopens }
    )
    func readOnlyUntilSettled(trouble: CommitTrouble) async throws {
        try await office.working(archive) { registry in
            try await office.grant(registry, form(1), key: "first")
            let size = registry.snapshot.size
            plan(trouble, failures: 3)
            try await firstTry(registry, trouble)
            #expect(registry.writability != nil)
            #expect(registry.snapshot.size == size)
            #expect(try await registry.status(StatusQuery(tin: "NL100000001")).outcome == .valid)
            #expect(try await registry.status(StatusQuery(tin: "NL100000002")).outcome == .unknown)
            #expect(try office.seen.load()?.size == size)
            await #expect(throws: RegistryError.readOnly("the last commit is not settled")) {
                try await office.grant(registry, form(3), key: "third")
            }
            let expected: RegistryError =
                trouble.happened ? .outcomeUnknown : .readOnly("the last commit is not settled")
            await #expect(throws: expected) { try await office.answer(registry, form(2), key: "second") }
            #expect(registry.snapshot.size == size)
            #expect(registry.writability != nil)
            let third = try await office.grant(registry, form(3), key: "third")
            #expect(third.logIndex == size + (trouble.happened ? 1 : 0))
            #expect(registry.writability == nil)
            let second = try await office.answer(registry, form(2), key: "second")
            #expect(second.isRepeated == trouble.happened)
            #expect(registry.snapshot.certificates.count == 3)
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("The log that another process wrote on is never continued")
    func secondWriter() async throws {
        try await office.working(archive) { registry in
            try await office.working(memory) { other in
                try await office.grant(other, form(9), key: "other")
                let theirs = try await memory.head()
                await #expect(throws: RegistryError.outcomeUnknown) {
                    try await office.grant(registry, form(1), key: "mine")
                }
                await #expect(throws: RegistryError.readOnly("the last commit is not settled")) {
                    try await office.grant(registry, form(2), key: "mine-too")
                }
                #expect(registry.writability != nil)
                #expect(try await memory.head() == theirs)
                #expect(try await registry.status(StatusQuery(tin: "NL100000001")).outcome == .unknown)
            }
        }
    }

    @Test("A batch whose commit fails fails for everybody in it, and all may come again")
    func wholeBatch() async throws {
        try await office.working(archive) { registry in
            let size = registry.snapshot.size
            archive.hold()
            let queued = Countdown(10)
            archive.fail(.full, .full, .full, .full)
            async let told = registry.queue(10, telling: queued) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            await queued.reached()
            archive.release()
            let failed = await told.count { if case .failure(.storeUnwritable) = $0 { true } else { false } }
            #expect(failed == 10)
            #expect(registry.snapshot.size == size)
            archive.heal()
            let again = await registry.queue(10, telling: Countdown(10)) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            #expect(again.count { if case .success = $0 { true } else { false } } == 10)
            #expect(registry.snapshot.size == size + 10)
        }
    }

    @Test(
        "However commits fail, what is acknowledged stands once and nothing else does",
        arguments: [1, 2, 3, 4]
    )
    func randomFaults(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let troubles = (0..<40).map { _ in generator.next() }
        let acknowledged = try await office.working(archive) { registry in
            var numbers: Set<String> = []
            for (number, dice) in troubles.enumerated() {
                if dice % 3 != 0 {
                    plan(CommitTrouble.all[Int(dice >> 8 % 5)], failures: Int(dice >> 16 % 3) + 1)
                }
                for _ in 0..<8 {
                    guard let answer = try? await office.answer(registry, form(number), key: "\(number)")
                    else {
                        continue
                    }
                    numbers.insert(String(decoding: answer.body, as: UTF8.self))
                    break
                }
                archive.heal()
            }
            let report = try await registry.doctor()
            #expect(report.findings == [])
            #expect(report.certificates == 40)
            return numbers
        }
        #expect(acknowledged.count == 40)
        let reopened = try await office.open(memory)
        #expect(Set(reopened.snapshot.byNumber.keys) == acknowledged)
        #expect(try await office.seen.load()?.size == memory.head().size)
    }
}
