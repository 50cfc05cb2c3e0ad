import AEOCertificates
import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird

/// Online verification: the verdict on a credential that the asker holds.
///
/// No account is needed; an officer or an agency that signs the question is named in the journal of answers.
struct VerifyRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk
    let collector: BodyCollector

    func add(to router: Router<BasicRequestContext>) {
        router.post(.verify) { request, _ in
            try request.requireJSON()
            try NoParameters.check(RequestTarget(request).items())
            let caller = try await desk.admitAny(request)
            try caller.require(.recognition)
            let bytes: [UInt8]
            if let body = caller.body { bytes = body } else { bytes = try await collector.collect(request) }
            let body = try VerifyBody.read(collector.object(bytes))
            let ask = VerificationAsk(
                at: body.at,
                knownAt: body.knownAt.map { KnownAt($0) },
                audience: body.audience,
                nonce: body.nonce,
                asker: caller.asker
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
