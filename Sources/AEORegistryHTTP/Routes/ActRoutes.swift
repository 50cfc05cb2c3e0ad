import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Acts on a certificate.
struct ActRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let amendments: AmendmentDesk

    func add(to router: Router<BasicRequestContext>) {
        router.post(.acts) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let number = try context.segment("number")
            let body = try ActBody.read(desk.collector.object(proof.body))
            var order = ActOrder(
                request: body.request,
                words: DecisionWords(
                    reason: body.request.reason,
                    note: body.note,
                    legalBasis: body.legalBasis,
                    reference: body.reference
                ),
                successor: body.successor
            )
            if !body.dryRun { try desk.requireKey(proof) }
            if let patch = body.patch { try await amendments.fill(&order, with: patch, on: number) }
            if body.dryRun {
                return .json(try registry.previewAct(order, on: number).json, for: .officer)
            }
            let answer = try await registry.act(order, on: number, proof: proof) { outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json), isRepeated: false)
            }
            return .write(answer)
        }
    }
}
