import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Refused applications: for officers, never public.
struct RefusalRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let roleCodes: [String: String]

    func add(to router: Router<BasicRequestContext>) {
        router.get(.refusals) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try PageParameters(RequestTarget(request).items())
            let page = try await registry.refusals(after: parameters.after, limit: parameters.limit)
            return .json(
                [
                    "items": .array(page.items.map { .object($0.json) }),
                    "next": .optional(page.next?.description),
                ],
                for: .officer
            )
        }
        router.post(.refusals) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try RefusalBody.read(desk.collector.object(proof.body), roleCodes: roleCodes)
            if body.dryRun { return .json(try preview(body), for: .officer) }
            try desk.requireKey(proof)
            let words = DecisionWords(
                reason: body.reason,
                note: body.note,
                legalBasis: body.legalBasis,
                reference: body.form.reference
            )
            let answer = try await registry.refuse(body.form, words: words, proof: proof) { outcome in
                WriteAnswer(status: 201, body: JSONText.encode(outcome.json), isRepeated: false)
            }
            return .write(answer)
        }
    }

    /// The answer to a dry run of a refusal.
    private func preview(_ body: RefusalBody) throws(RegistryError) -> JSONObject {
        let preview = try registry.previewRefusal(body.form, reason: body.reason)
        return [
            "dry_run": true,
            "programme": .string(body.form.programme.text),
            "tier": .string(body.form.tier),
            "reason": .string(body.reason),
            "decided_on": .string(body.form.decisionDate.description),
            "received_on": .optional(body.form.receivedOn?.description),
            "decision_due": .optional(preview.decisionDue?.description),
            "accepted_warnings": .strings(preview.warnings),
        ]
    }
}
