import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
/// An officer who signs the question is named in the journal of answers, and gets the same answer unless the question
/// is what another office makes of the status (`relying`): then all are shown to the officer.
struct StatusRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let filter: StatusFilter
    let shelf: StatusShelf

    func add(to router: Router<BasicRequestContext>) {
        router.get(.status) { request, _ in
            let asker: Asker =
                desk.isClaimed(request) ? .officer(try await desk.admit(request).keyID) : .anonymous
            let parameters = try StatusParameters(RequestTarget(request).items(), roleCodes: filter.roleCodes)
            try filter.check(programme: parameters.programme, role: parameters.role)
            let isOfficial = asker != .anonymous && parameters.relying != nil
            return .json(try await results(parameters, for: asker), for: isOfficial ? .officer : .anybody)
        }
    }

    /// The results of one question, every number answered from the same size of the log: what is recorded meanwhile
    /// waits for the next.
    private func results(_ parameters: StatusParameters, for asker: Asker) async throws -> [UInt8] {
        var counter = StatusCounter(registry: registry, asker: asker)
        let known = parameters.knownAt.map { KnownAt($0) }
        let knowledge = try await registry.knowledge(known, in: counter.desk.snapshot)
        var notes: [GivenAnswer] = []
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(1024 * (parameters.tins.count + parameters.declared.count))
        writer.raw("{\"results\":[")
        for (position, question) in parameters.questions.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: ",")) }
            if parameters.isPlain, case .tin(let tin) = question.trader {
                let plate = shelf.plate(StatusDesk.key(of: tin), at: counter.desk)
                plate.write(tin, at: counter.desk, to: &writer)
                plate.note(by: asker, at: counter.desk, into: &notes)
                registry.metrics.answered(.status, plate.outcome)
            } else {
                let reply = try await counter.reply(to: question, from: knowledge, isPast: known != nil)
                writer.byte(UInt8(ascii: "{"))
                reply.write(to: &writer)
                writer.byte(UInt8(ascii: "}"))
                reply.answer.note(by: asker, at: counter.desk, into: &notes)
                registry.metrics.answered(.status, reply.answer.outcome)
            }
        }
        writer.raw("]}")
        registry.note(notes)
        return writer.bytes
    }
}
