import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Re-application bars: those that acts started and those known from elsewhere.
struct BarRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.bars) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try PageParameters(RequestTarget(request).items(), standard: 500)
            let bars = registry.bars().filter { bar in parameters.after.map { bar.id > $0 } ?? true }
            let page = bars.prefix(parameters.limit)
            return .json(
                [
                    "items": .array(page.map { .object(json($0)) }),
                    "next": .optional(bars.count > page.count ? page.last?.id.description : nil),
                ],
                for: .officer
            )
        }
        router.post(.bars) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try BarBody.read(desk.collector.object(proof.body))
            try desk.requireKey(proof)
            let order = BarOrder(
                programme: body.programme,
                identifiers: body.identifiers,
                name: body.name,
                from: body.from,
                until: body.until,
                source: body.source,
                acceptedWarnings: body.acceptedWarnings
            )
            let words = DecisionWords(
                note: body.note,
                legalBasis: body.legalBasis,
                reference: body.reference
            )
            return .write(try await registry.addBar(order, words: words, proof: proof, render: answer))
        }
        router.post(.barLift) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try BarLiftBody.read(desk.collector.object(proof.body))
            let text = try context.segment("id")
            guard let id = RecordID(parsing: text) else {
                throw RegistryError.notFound("there is no bar of this id; `aeo bar list` shows the bars")
            }
            try desk.requireKey(proof)
            let words = DecisionWords(
                note: body.note,
                legalBasis: body.legalBasis,
                reference: body.reference
            )
            return .write(try await registry.liftBar(id, words: words, proof: proof, render: answer))
        }
    }

    private func answer(_ bar: BarView) -> WriteAnswer {
        WriteAnswer(status: 201, body: JSONText.encode(json(bar)), isRepeated: false)
    }

    /// A bar in the civil time of the authority that grants under its programme.
    private func json(_ bar: BarView) -> JSONObject {
        bar.json(in: (try? registry.zone(of: bar.programme)) ?? .utc)
    }
}
