import AEOModel
import JOSE

@testable import AEORegistry

extension Registry {
    /// What a piece of work is told.
    typealias Told = Result<WriteAnswer, RegistryError>

    /// Queues pieces of work in order, tells `queued` of each, and gives what they were told in the same order.
    func queue(
        _ count: Int,
        telling queued: Countdown,
        _ work:
            @escaping @Sendable (Int, inout BatchBuilder) throws(RegistryError) -> Submission.Finish
    ) async -> [Told] {
        await withTaskGroup(of: (Int, Told).self) { group in
            for number in 0..<count {
                group.addTask {
                    let told = await withCheckedContinuation { (waiter: CheckedContinuation<Told, Never>) in
                        let submission = Submission(
                            prepare: { (builder: inout BatchBuilder) throws(RegistryError) in
                                try work(number, &builder)
                            },
                            waiter: waiter
                        )
                        self.sequencer.queue.submit(submission)
                        queued.down()
                    }
                    return (number, told)
                }
            }
            var results: [Int: Told] = [:]
            for await (number, told) in group { results[number] = told }
            return (0..<count).compactMap { results[$0] }
        }
    }

    /// A harmless entry that answers with its index.
    static func fact(
        _ number: Int,
        _ builder: inout BatchBuilder
    ) throws(RegistryError) -> Submission.Finish {
        let fact = KeyFact(
            authority: nil,
            role: "officer",
            keyID: "key-\(number)",
            key: ["kty": "EC"],
            state: "active",
            from: builder.nextStamp
        )
        let entry = try builder.append(.key(fact, recordedAt: builder.nextStamp))
        return { _ throws(RegistryError) in
            (WriteAnswer(status: 200, body: Array("\(entry.index)".utf8), isRepeated: false), nil)
        }
    }
}
