import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Acts on a certificate.
struct ActRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.post(.acts) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let number = try context.segment("number")
            let body = try ActBody.read(desk.collector.object(proof.body))
            let order = ActOrder(
                request: body.request,
                words: DecisionWords(
                    reason: body.request.reason,
                    note: body.note,
                    legalBasis: body.legalBasis,
                    reference: body.reference
                )
            )
            if body.dryRun {
                return .json(try registry.previewAct(order, on: number).json, for: .officer)
            }
            try desk.requireKey(proof)
            let answer = try await registry.act(
                order,
                on: number,
                proof: proof
            ) { outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json), isRepeated: false)
            }
            return .write(answer)
        }
    }
}
