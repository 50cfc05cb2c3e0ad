import AEOTestSupport
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct SubmissionQueueTests {
    private func submit(_ queue: SubmissionQueue) async -> Registry.Told {
        await withCheckedContinuation { waiter in
            queue.submit(
                Submission(
                    prepare: { _ throws(RegistryError) in throw .fault("never asked") },
                    waiter: waiter
                )
            )
        }
    }

    /// Queues so many pieces, each on a task of its own, and hands them back as the consumer would.
    private func filled(
        _ queue: SubmissionQueue,
        _ count: Int,
        isInternal: Bool = false,
        _ body: () async -> Void
    ) async -> [Registry.Told] {
        let queued = Countdown(count)
        return await withTaskGroup(of: Registry.Told.self) { group in
            for _ in 0..<count {
                group.addTask {
                    await withCheckedContinuation { waiter in
                        queue.submit(
                            Submission(
                                prepare: { _ throws(RegistryError) in throw .fault("never asked") },
                                waiter: waiter
                            ),
                            isInternal: isInternal
                        )
                        queued.down()
                    }
                }
            }
            await queued.reached()
            await body()
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("A full queue answers busy at once and says when to come back")
    func full() async {
        let queue = SubmissionQueue(capacity: 3, batchLimit: 2)
        let told = await filled(queue, 3) {
            #expect(await submit(queue) == .failure(.busy(retryAfter: 1)))
            #expect(await submit(queue) == .failure(.busy(retryAfter: 1)))
            queue.close()
            while let batch = await queue.next() {
                for submission in batch { submission.fail(.outcomeUnknown) }
            }
        }
        #expect(told == Array(repeating: .failure(.outcomeUnknown), count: 3))
    }

    @Test("A batch holds no more than its limit, and the rest comes next")
    func limit() async {
        let queue = SubmissionQueue(capacity: 10, batchLimit: 4)
        _ = await filled(queue, 9) {
            var sizes: [Int] = []
            queue.close()
            while let batch = await queue.next() {
                sizes.append(batch.count)
                for submission in batch { submission.fail(.outcomeUnknown) }
            }
            #expect(sizes == [4, 4, 1])
        }
    }

    @Test("The registry's own work finds room in a full queue and goes first")
    func ownWork() async {
        let queue = SubmissionQueue(capacity: 3, batchLimit: 2)
        var own: [Registry.Told] = []
        var sizes: [Int] = []
        let others = await filled(queue, 3) {
            own = await filled(queue, 3, isInternal: true) {
                #expect(await submit(queue) == .failure(.busy(retryAfter: 1)))
                queue.close()
                while let batch = await queue.next() {
                    sizes.append(batch.count)
                    for submission in batch { submission.fail(.busy(retryAfter: sizes.count)) }
                }
            }
        }
        #expect(sizes == [2, 2, 2])
        #expect(own.count { $0 == .failure(.busy(retryAfter: 1)) } == 2)
        #expect(own.count { $0 == .failure(.busy(retryAfter: 2)) } == 1)
        #expect(others.count { $0 == .failure(.busy(retryAfter: 2)) } == 1)
        #expect(others.count { $0 == .failure(.busy(retryAfter: 3)) } == 2)
    }

    @Test("A closed queue takes nothing and wakes the consumer that waits")
    func closed() async {
        let queue = SubmissionQueue(capacity: 10, batchLimit: 4)
        async let next = queue.next()
        queue.close()
        #expect(await next == nil)
        #expect(await submit(queue) == .failure(.readOnly("the registry is stopping")))
        #expect(await queue.next() == nil)
    }

    @Test("Stopping answers all that waits with its durable outcome and refuses what comes later")
    func stop() async throws {
        let office = try TestOffice()
        let memory = MemoryArchive()
        let archive = FaultyArchive(memory)
        let registry = try await office.open(archive)
        async let work: Void = registry.run()
        await registry.waitUntilReady()
        archive.hold()
        let queued = Countdown(20)
        async let told = registry.queue(20, telling: queued) {
            (number, builder: inout BatchBuilder) throws(RegistryError) in try Registry.fact(number, &builder)
        }
        await queued.reached()
        await archive.untilHeld()
        registry.stop()
        archive.release()
        await work
        let answers = await told
        #expect(answers.count { if case .success = $0 { true } else { false } } == 20)
        #expect(try await memory.head().size == registry.snapshot.size)
        await #expect(throws: RegistryError.readOnly("the registry is stopping")) {
            try await office.grant(registry, office.application())
        }
    }

    @Test("A registry stopped before it ran ends at once and keeps nobody waiting")
    func stoppedEarly() async throws {
        let office = try TestOffice()
        let registry = try await office.open(MemoryArchive())
        registry.stop()
        await registry.run()
        await registry.waitUntilReady()
        #expect(registry.snapshot.size == 0)
    }
}
