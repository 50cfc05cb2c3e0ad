import AEORegistry
import AEORegistryAPI
import Hummingbird

/// A certificate as officers see it: the whole, its timeline, its receipt, its credential.
struct CertificateRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.certificate) { request, context in
            let (number, known) = try await asked(request, context)
            // The view is asked for as known at the size that the grounds are, so both fit together.
            let knowledge = try await registry.timeline(of: number, known: known).knowledge
            let view = try await registry.view(number, publishedOnly: false, known: .size(knowledge.logSize))
            let grounds = try await registry.grounds(of: view.record, known: knowledge)
            let json = view.json(knowledge, grounds: grounds) {
                registry.number(of: $0)
            }
            return .json(json, for: .officer)
        }
        router.get(.timeline) { request, context in
            let (number, known) = try await asked(request, context)
            let (record, timeline, knowledge) = try await registry.timeline(of: number, known: known)
            let grounds = try await registry.grounds(of: record, known: knowledge)
            return .json(
                timeline.json(of: record, knowledge, grounds: grounds, in: registry.zone(of: record)),
                for: .officer
            )
        }
        router.get(.receipt) { request, context in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            return .text(try await registry.receipt(of: context.segment("number")), for: .officer)
        }
        router.get(.credential) { request, context in
            _ = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let credential = try await registry.credential(of: context.segment("number"))
            return .text(credential, as: "application/dc+sd-jwt", for: .officer)
        }
    }

    private func asked(
        _ request: Request,
        _ context: BasicRequestContext
    ) async throws -> (number: String, known: KnownAt?) {
        _ = try await desk.admit(request)
        let parameters = try KnownAtParameters(RequestTarget(request).items())
        return (try context.segment("number"), parameters.knownAt.map { KnownAt($0) })
    }
}
