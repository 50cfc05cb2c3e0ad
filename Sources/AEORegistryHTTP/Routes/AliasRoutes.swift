import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Partners' codes for traders: officers record, list and end them; nobody else sees them.
struct AliasRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.aliases) { request, _ in
            _ = try await desk.admit(request)
            let parameters = try AliasParameters(RequestTarget(request).items())
            let aliases = registry.aliases(tin: parameters.tin)
                .filter { alias in parameters.after.map { alias.record.id > $0 } ?? true }
            let page = aliases.prefix(parameters.limit)
            return .json(
                [
                    "items": .array(page.map { .object($0.json) }),
                    "next": .optional(
                        aliases.count > page.count ? page.last?.record.id.description : nil
                    ),
                ],
                for: .officer
            )
        }
        router.post(.aliases) { request, _ in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try AliasBody.read(desk.collector.object(proof.body))
            try desk.requireKey(proof)
            let order = AliasOrder(
                party: body.party,
                scheme: body.scheme,
                value: body.value,
                tin: body.tin,
                from: body.from,
                until: body.until
            )
            let words = DecisionWords(
                note: body.note,
                legalBasis: body.legalBasis,
                reference: body.reference
            )
            return .write(try await registry.addAlias(order, words: words, proof: proof, render: answer))
        }
        router.post(.aliasEnd) { request, context in
            try request.requireJSON()
            let proof = try await desk.admit(request)
            try NoParameters.check(RequestTarget(request).items())
            let body = try AliasEndBody.read(desk.collector.object(proof.body))
            guard let id = RecordID(parsing: try context.segment("id")) else {
                throw RegistryError.notFound(
                    "there is no alias of this id; `aeo alias list` shows the aliases"
                )
            }
            try desk.requireKey(proof)
            let words = DecisionWords(
                note: body.note,
                legalBasis: body.legalBasis,
                reference: body.reference
            )
            return .write(
                try await registry.endAlias(id, on: body.on, words: words, proof: proof, render: answer)
            )
        }
    }

    private func answer(_ alias: AliasView) -> WriteAnswer {
        WriteAnswer(status: 201, body: JSONText.encode(alias.json), isRepeated: false)
    }
}
