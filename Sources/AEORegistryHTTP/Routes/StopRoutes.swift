import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Stops of the benefits of single operators of the other side: for officers, never public.
struct StopRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.stops) { request, context in
            _ = try await desk.admit(request)
            let parameters = try PageParameters(RequestTarget(request).items(), standard: 500)
            let id = try ArrangementID(orNotFound: context.segment("id"))
            let stops = try registry.stops(under: id).filter { stop in
                parameters.after.map { stop.id > $0 } ?? true
            }
            let page = stops.prefix(parameters.limit)
            return .json(
                [
                    "items": .array(page.map { .object(json($0)) }),
                    "next": .optional(stops.count > page.count ? page.last?.id.description : nil),
                ],
                for: .officer
            )
        }
        router.post(.stops) { request, context in
            let (order, decision, proof) = try await order(request, context, isEnd: false)
            if decision.dryRun { return .json(preview(try registry.previewStop(order)), for: .officer) }
            try desk.requireKey(proof)
            let words = DecisionWords(decision)
            return .write(
                try await registry.stopBenefits(order, words: words, proof: proof, render: answer)
            )
        }
        router.post(.stopsResume) { request, context in
            let (order, decision, proof) = try await order(request, context, isEnd: true)
            if decision.dryRun {
                return .json(preview(try registry.previewResumption(order)), for: .officer)
            }
            try desk.requireKey(proof)
            let words = DecisionWords(decision)
            return .write(
                try await registry.resumeBenefits(order, words: words, proof: proof, render: answer)
            )
        }
    }

    private func order(
        _ request: Request,
        _ context: BasicRequestContext,
        isEnd: Bool
    ) async throws -> (StopOrder, DecisionPart, OfficerProof) {
        try request.requireJSON()
        let proof = try await desk.admit(request)
        try NoParameters.check(RequestTarget(request).items())
        let body = try StopBody.read(desk.collector.object(proof.body), isEnd: isEnd)
        let order = StopOrder(
            arrangement: try ArrangementID(orNotFound: context.segment("id")),
            tin: body.tin,
            from: body.from,
            until: body.until
        )
        return (order, body.decision, proof)
    }

    private func answer(_ stop: StopRecord) -> WriteAnswer {
        WriteAnswer(status: 201, body: JSONText.encode(json(stop)), isRepeated: false)
    }

    /// The answer to a dry run: the record has no identity yet.
    private func preview(_ stop: StopRecord) -> JSONObject {
        var json = json(stop)
        json["stop_id"] = nil
        json["dry_run"] = true
        return json
    }

    /// A stop in the civil time of the authority that set it.
    private func json(_ stop: StopRecord) -> JSONObject {
        stop.json(in: registry.identity.office(stop.authority)?.zone ?? .utc)
    }
}
