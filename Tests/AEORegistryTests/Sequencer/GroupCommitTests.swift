import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import JOSE
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct GroupCommitTests {
    private let office: TestOffice
    private let memory = MemoryArchive()
    private let archive: FaultyArchive

    init() throws {
        office = try TestOffice()
        archive = FaultyArchive(memory)
    }

    /// Queues one piece of work, holds its commit, queues `count` more, and lets all go.
    private func told(
        _ registry: Registry,
        _ count: Int,
        _ work:
            @escaping @Sendable (Int, inout BatchBuilder) throws(RegistryError) -> Submission.Finish
    ) async -> (told: [Registry.Told], commits: Int) {
        let before = archive.commits
        archive.hold()
        async let first = registry.queue(1, telling: Countdown(1)) {
            (_, builder: inout BatchBuilder) throws(RegistryError) in try Registry.fact(9999, &builder)
        }
        await archive.untilHeld()
        let queued = Countdown(count)
        async let rest = registry.queue(count, telling: queued, work)
        await queued.reached()
        archive.release()
        _ = await first
        return (await rest, archive.commits - before - 1)
    }

    @Test("All that waits goes into one commit, at most 256 pieces", arguments: [(1, 1), (256, 1), (300, 2)])
    func batches(count: Int, commits: Int) async throws {
        try await office.working(archive) { registry in
            let (told, used) = await told(registry, count) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            #expect(used == commits)
            let indices = try told.map { try String(decoding: $0.get().body, as: UTF8.self) }.compactMap(
                UInt64.init
            )
            #expect(Set(indices).count == count)
            #expect(indices.max() == registry.snapshot.size - 1)
        }
    }

    @Test("Stamps rise strictly in the order of the log, with a clock that stands still")
    func stamps() async throws {
        try await office.working(archive) { registry in
            _ = await told(registry, 300) { (number, builder: inout BatchBuilder) throws(RegistryError) in
                try Registry.fact(number, &builder)
            }
            let entries = try await memory.entries(from: 0, limit: 4096)
            #expect(entries.map(\.index) == Array(0..<UInt64(entries.count)))
            #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.recordedAt < $1.recordedAt })
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("A refused act leaves no trace in its batch, and the acts beside it are recorded")
    func refusedBeside() async throws {
        try await office.working(archive) { registry in
            let size = registry.snapshot.size
            let (told, used) = await told(registry, 40) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                guard number % 4 != 0 else { throw .notFound("number \(number)") }
                return try Registry.fact(number, &builder)
            }
            #expect(used == 1)
            #expect(registry.snapshot.size == size + 31)
            for (number, told) in told.enumerated() {
                switch told {
                case .success: #expect(number % 4 != 0)
                case .failure(let error): #expect(error == .notFound("number \(number)"))
                }
            }
        }
    }

    @Test("Work that writes nothing is not committed")
    func emptyBatch() async throws {
        try await office.working(archive) { registry in
            let (told, used) = await told(registry, 3) { (_, _: inout BatchBuilder) throws(RegistryError) in
                throw .busy(retryAfter: 7)
            }
            #expect(used == 0)
            #expect(told == Array(repeating: .failure(.busy(retryAfter: 7)), count: 3))
        }
    }

    @Test("An answer that cannot be made stops its whole batch before the commit")
    func unanswerable() async throws {
        try await office.working(archive) { registry in
            let size = registry.snapshot.size
            let (told, used) = await told(registry, 5) {
                (number, builder: inout BatchBuilder) throws(RegistryError) in
                let finish = try Registry.fact(number, &builder)
                guard number == 2 else { return finish }
                return { _ throws(RegistryError) in throw .fault("no answer") }
            }
            #expect(used == 0)
            #expect(told == Array(repeating: .failure(.fault("no answer")), count: 5))
            #expect(registry.snapshot.size == size + 1)
        }
    }

    @Test("Concurrent grants all come back with their own number and a receipt for a published tree")
    func concurrentGrants() async throws {
        try await office.working(archive) { registry in
            let before = archive.commits
            let outcomes = try await withThrowingTaskGroup(of: GrantOutcome.self) { group in
                for number in 0..<48 {
                    group.addTask {
                        let form = try office.application(eori: "NL\(100_000_000 + number)")
                        return try await office.grant(registry, form, key: "grant-\(number)")
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(outcomes.map(\.record.number)).count == 48)
            #expect(Set(outcomes.map(\.logIndex)).count == 48)
            #expect(Set(outcomes.flatMap { $0.statusList.map(\.reference.index) }).count == 3 * 48)
            #expect(archive.commits - before <= 48)
            for outcome in outcomes {
                let receipt = try LogReceipt(parsing: Array(outcome.receipt.utf8))
                #expect(receipt.proof.leafIndex == outcome.logIndex)
            }
            #expect(try await registry.doctor().findings == [])
        }
    }

    @Test("The same number asked for by two officers at once is granted once")
    func sameHolderAtOnce() async throws {
        try await office.working(archive) { registry in
            let form = try office.application()
            let told = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await office.grant(registry, form, key: "grant-\(number)")
                            return true
                        } catch RegistryError.refused(let refusal) {
                            return refusal.rule != .alreadyHolds
                        } catch {
                            return true
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(told.count { $0 } == 1)
            #expect(registry.snapshot.certificates.count == 1)
        }
    }

    @Test("The remembered checkpoint is that of the answered tree before the answer arrives")
    func remembered() async throws {
        try await office.working(archive) { registry in
            let outcome = try await office.grant(registry, office.application())
            #expect(try office.seen.load()?.size == outcome.logSize)
            let checkpoint = String(decoding: try registry.checkpoint().bytes, as: UTF8.self)
            #expect(checkpoint.contains("\n\(outcome.logSize)\n"))
        }
    }
}
