import AEOCertificates
import AEORegistry
import AEORegistryAPI
import Hummingbird

/// Online verification: the verdict on a credential that the asker holds.
struct VerifyRoutes: Sendable {
    let registry: Registry
    let collector: BodyCollector

    func add(to router: Router<BasicRequestContext>) {
        router.post(.verify) { request, _ in
            try request.requireJSON()
            try NoParameters.check(RequestTarget(request).items())
            let body = try VerifyBody.read(collector.object(await collector.collect(request)))
            let ask = VerificationAsk(
                at: body.at,
                knownAt: body.knownAt.map { KnownAt($0) },
                audience: body.audience,
                nonce: body.nonce
            )
            let verdict = try await registry.verify(
                Array(body.credential.utf8),
                ask: ask,
                requireHolderBinding: body.requireHolderBinding
            )
            registry.metrics.answered(.verify, StatusOutcome(verdict.outcome))
            return .json(verdict.json, for: .anybody)
        }
    }
}
