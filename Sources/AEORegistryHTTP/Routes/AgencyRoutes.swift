import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// The keys with which agencies sign their questions: registered, listed and ended by officers.
struct AgencyRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.agencies) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try AgencyParameters(RequestTarget(request).items())
            let all = registry.agencies().filter { record in
                (parameters.after.map { record.index > $0 } ?? true)
                    && (parameters.party.map { record.fact.party == $0 } ?? true)
            }
            let page = all.prefix(parameters.limit)
            let now = registry.now()
            return .json(
                [
                    "items": .array(page.map { .object($0.json(at: now)) }),
                    "next": all.count > page.count ? page.last.map { .count($0.index) } ?? .null : .null,
                ],
                for: .officer
            )
        }
        router.post(.agencies) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try AgencyBody.read(desk.collector.object(proof.body))
            try desk.requireKey(proof)
            let order = AgencyOrder(
                party: body.party,
                name: body.name,
                key: body.key,
                purposes: body.purposes,
                until: body.until
            )
            return .write(try await registry.addAgency(order, proof: proof, render: answer))
        }
        router.post(.agencyEnd) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try AgencyEndBody.read(desk.collector.object(proof.body))
            let party = try AgencyBody.party(try context.segment("party"), at: "party")
            try desk.requireKey(proof)
            return .write(
                try await registry.endAgency(party, keyID: body.keyID, proof: proof, render: answer)
            )
        }
    }

    private func answer(_ record: AgencyRecord) -> WriteAnswer {
        WriteAnswer(
            status: 201,
            body: JSONText.encode(record.json(at: record.fact.from)),
            isRepeated: false
        )
    }
}
