import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
/// Whoever signs the question is named in the journal of answers, and gets the same answer, unless the question is what
/// another office makes of the status (`relying`): then an officer is shown all, and an agency what is for its eyes.
struct StatusRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let filter: StatusFilter
    let shelf: StatusShelf

    func add(to router: Router<BasicRequestContext>) {
        router.get(.status) { request, _ in
            let caller = try await desk.admitAny(request)
            try caller.require(.recognition)
            let items = try RequestTarget(request).items()
            let parameters = try StatusParameters(items, roleCodes: filter.roleCodes)
            try filter.check(
                programme: parameters.programme,
                role: parameters.role,
                isForeign: parameters.relying != nil
            )
            let isOfficial = caller.isSigned && (parameters.relying != nil || parameters.wantsReceipt)
            return .json(
                try await results(parameters, asked: items, for: caller),
                for: isOfficial ? .officer : .anybody
            )
        }
    }

    /// The results of one question, every number answered from the same size of the log: what is recorded meanwhile
    /// waits for the next.
    private func results(
        _ parameters: StatusParameters,
        asked items: QueryItems,
        for caller: Caller
    ) async throws -> [UInt8] {
        var counter = StatusCounter(registry: registry, caller: caller)
        let known = parameters.knownAt.map { KnownAt($0) }
        let knowledge = try await counter.knowledge(known)
        var notes: [GivenAnswer] = []
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(1024 * (parameters.tins.count + parameters.declared.count))
        writer.raw("{\"results\":[")
        for (position, question) in parameters.questions.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: ",")) }
            if parameters.isPlain, !parameters.wantsReceipt, case .tin(let tin) = question.trader {
                let plate = shelf.plate(StatusDesk.key(of: tin), at: counter.desk)
                plate.write(tin, at: counter.desk, to: &writer)
                plate.note(by: caller.asker, at: counter.desk, into: &notes)
                registry.metrics.answered(.status, plate.outcome)
            } else {
                let reply = try await counter.reply(to: question, from: knowledge, isPast: known != nil)
                writer.byte(UInt8(ascii: "{"))
                reply.write(to: &writer)
                if parameters.wantsReceipt {
                    let receipt = try await registry.receipt(
                        question: items.question,
                        answer: try reply.json,
                        for: reply.answer,
                        reply.recognition,
                        // What stands where in the log, and what was before, is no business of the public's.
                        opening: caller.isSigned
                    )
                    writer.raw(",\"receipt\":")
                    writer.string(receipt)
                }
                writer.byte(UInt8(ascii: "}"))
                reply.answer.note(by: caller.asker, at: counter.desk, into: &notes)
                registry.metrics.answered(.status, reply.answer.outcome)
            }
        }
        writer.raw("]}")
        registry.note(notes)
        return writer.bytes
    }
}
