import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The arrangements of this registry: public to read, and changed by officers.
struct ArrangementRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.arrangements) { request, _ in
            let parameters = try KnownAtParameters(RequestTarget(request).items())
            let desk = try await registry.desk(known: parameters.knownAt.map { KnownAt($0) })
            let versions = desk.snapshot.arrangements(known: desk.knowledge.logSize)
            var json: JSONObject = [
                "arrangements": .array(versions.map { .object($0.summary(on: today())) })
            ]
            json.add(desk.knowledge)
            return .json(json, for: .anybody)
        }
        router.get(.arrangement) { request, context in
            let parameters = try KnownAtParameters(RequestTarget(request).items())
            let text = try context.segment("id")
            let desk = try await registry.desk(known: parameters.knownAt.map { KnownAt($0) })
            let size = desk.knowledge.logSize
            guard let id = ArrangementID(parsing: text),
                let version = desk.snapshot.arrangement(id, known: size)
            else { throw RegistryError.notFound("there is no such arrangement; /v1/arrangements lists them") }
            var json = version.json(on: today())
            let versions = (desk.snapshot.arrangements[id] ?? []).filter { $0.index < size }
            json["versions"] = .array(versions.map { .object($0.step) })
            json.add(desk.knowledge)
            return .json(json, for: .anybody)
        }
        router.post(.arrangements) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try ArrangementBody.read(desk.collector.object(proof.body))
            return try await change(.add(body.document), body.decision, proof)
        }
        router.post(.arrangementChanges) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try ArrangementChangeBody.read(desk.collector.object(proof.body))
            let id = try ArrangementID(orNotFound: context.segment("id"))
            let order: ArrangementOrder =
                switch body.change {
                case .amend(let document): .amend(id, document)
                case .suspend(let span, let issuing, let relying):
                    .suspend(id, span, issuing: issuing, relying: relying)
                case .end(let day): .end(id, until: day)
                }
            return try await change(order, body.decision, proof)
        }
    }

    private func change(
        _ order: ArrangementOrder,
        _ decision: DecisionPart,
        _ proof: OfficerProof
    ) async throws -> Response {
        let day = today()
        if decision.dryRun {
            return .json(try registry.previewArrangement(order).json(on: day), for: .officer)
        }
        try desk.requireKey(proof)
        return .write(
            try await registry.changeArrangement(order, words: DecisionWords(decision), proof: proof) {
                outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json(on: day)), isRepeated: false)
            }
        )
    }

    /// The operating authority's day.
    private func today() -> CivilDate {
        let zone = registry.identity.office(registry.identity.operating)?.zone ?? .utc
        return zone.date(of: registry.now())
    }
}
