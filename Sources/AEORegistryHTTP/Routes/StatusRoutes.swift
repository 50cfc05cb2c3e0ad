import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The question of every day, what status a number has.
///
/// No account is needed, and only published holders are shown; the office answers unknown and unpublished alike.
/// An officer who signs the question gets the same answer, and is named in the journal of answers.
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
            return .json(try await results(parameters, for: asker), for: .anybody)
        }
    }

    /// The results of one question, every number answered from the same size of the log: what is recorded meanwhile
    /// waits for the next.
    private func results(_ parameters: StatusParameters, for asker: Asker) async throws -> [UInt8] {
        let office = registry.statusDesk()
        let knowledge = try await registry.knowledge(
            parameters.knownAt.map { KnownAt($0) },
            in: office.snapshot
        )
        let isPlain =
            parameters.programme == nil && parameters.role == nil && parameters.at == nil
            && parameters.knownAt == nil
        var notes: [GivenAnswer] = []
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(1024 * parameters.tins.count)
        writer.raw("{\"results\":[")
        for (position, tin) in parameters.tins.enumerated() {
            if position > 0 { writer.byte(UInt8(ascii: ",")) }
            if isPlain {
                let plate = shelf.plate(StatusDesk.key(of: tin), at: office)
                plate.write(tin, at: office, to: &writer)
                plate.note(by: asker, at: office, into: &notes)
                registry.metrics.answered(.status, plate.outcome)
            } else {
                let query = StatusQuery(
                    tin: tin,
                    programme: parameters.programme,
                    role: parameters.role,
                    at: parameters.at
                )
                let answer = office.answer(query, from: knowledge)
                answer.write(to: &writer)
                answer.note(by: asker, at: office, into: &notes)
                registry.metrics.answered(.status, answer.outcome)
            }
        }
        writer.raw("]}")
        registry.note(notes)
        return writer.bytes
    }
}
