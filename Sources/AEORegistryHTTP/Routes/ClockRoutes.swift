import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// What the registry thinks of its clock, and an officer's word on it.
struct ClockRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.clock) { request, _ in
            try NoParameters.check(RequestTarget(request).items())
            return .json(registry.clockReading().json, for: .anybody)
        }
        router.post(.clock) { request, _ in
            try request.requireJSON()
            // A token's minute is measured by the very clock in question; the officer's own time stands in the body.
            let proof = try await desk.admit(request, atAnyTime: true)
            try NoParameters.check(RequestTarget(request).items())
            let body = try ClockBody.read(desk.collector.object(proof.body))
            if body.dryRun {
                var preview = try registry.previewClock(seen: body.now).json
                preview["dry_run"] = true
                return .json(preview, for: .officer)
            }
            try desk.requireKey(proof)
            let answer = try await registry.acceptClock(seen: body.now, proof: proof) { outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json), isRepeated: false)
            }
            return .write(answer)
        }
    }
}
