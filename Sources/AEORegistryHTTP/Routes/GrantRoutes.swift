import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Grants.
struct GrantRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let roleCodes: [String: String]

    func add(to router: Router<BasicRequestContext>) {
        router.post(.certificates) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try ApplicationBody.read(desk.collector.object(proof.body), roleCodes: roleCodes)
            if body.dryRun {
                return .json(
                    try registry.previewGrant(body.form).json(in: registry.zone(of: body.form.programme)),
                    for: .officer
                )
            }
            try desk.requireKey(proof)
            let answer = try await registry.grant(body.form, holderKey: body.holderKey, proof: proof) {
                outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json), isRepeated: false)
            }
            return .write(answer)
        }
    }
}
