import AEOModel
import AEOTestSupport

@testable import AEORegistry

extension TestOffice {
    /// Refuses an application and gives the refusal.
    func refuse(
        _ registry: Registry,
        _ form: ApplicationForm,
        reason: String,
        key: String
    ) async throws -> RefusalRecord {
        let outcome = Box<RefusalOutcome>()
        let proof = try proof(registry, key: key, path: "/v1/refusals")
        _ = try await registry.refuse(form, words: DecisionWords(reason: reason), proof: proof) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take().refusal
    }

    /// Sets a bar by hand and gives it.
    func bar(_ registry: Registry, eori: String, key: String) async throws -> BarView {
        let order = BarOrder(
            programme: profiles[0].profile.id,
            identifiers: [TraderIdentifier(scheme: "EORI", value: eori)],
            name: "Distel B.V.",
            from: try CivilDate(parsing: "2026-01-01"),
            until: nil,
            source: "DE"
        )
        let outcome = Box<BarView>()
        let proof = try proof(registry, key: key, path: "/v1/bars")
        _ = try await registry.addBar(order, words: DecisionWords(), proof: proof) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take()
    }

    /// Lifts a bar.
    func lift(_ registry: Registry, _ bar: RecordID, key: String) async throws {
        let proof = try proof(registry, key: key, path: "/v1/bars/\(bar)/lift")
        _ = try await registry.liftBar(bar, words: DecisionWords(reference: "AWB 26/1"), proof: proof) { _ in
            WriteAnswer(status: 201, body: [], isRepeated: false)
        }
    }

    /// Records that a partner's code names a trader, and gives the alias.
    @discardableResult
    func alias(
        _ registry: Registry,
        _ value: String,
        for tin: String,
        party: String = "US",
        scheme: String = "MID",
        from: String? = nil,
        until: String? = nil,
        key: String
    ) async throws -> RecordID {
        let order = AliasOrder(
            party: try PartyCode(parsing: party),
            scheme: scheme,
            value: value,
            tin: tin,
            from: try from.map { try CivilDate(parsing: $0) },
            until: try until.map { try CivilDate(parsing: $0) }
        )
        let outcome = Box<AliasView>()
        let proof = try proof(registry, key: key, path: "/v1/aliases")
        _ = try await registry.addAlias(order, words: DecisionWords(note: "by letter"), proof: proof) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take().record.id
    }

    /// Ends an alias, from the beginning of a day on or at once.
    func end(_ registry: Registry, _ alias: RecordID, on day: String? = nil, key: String) async throws {
        let proof = try proof(registry, key: key, path: "/v1/aliases/\(alias)/end")
        _ = try await registry.endAlias(
            alias,
            on: try day.map { try CivilDate(parsing: $0) },
            words: DecisionWords(),
            proof: proof
        ) { _ in WriteAnswer(status: 201, body: [], isRepeated: false) }
    }

    /// The order to rename a holder.
    func amendment(_ registry: Registry, of number: String, eori: String, name: String) throws -> ActOrder {
        let record = registry.snapshot.record(number: number)
        var form = try application(name: name, eori: eori)
        form.tier = record?.tier ?? form.tier
        form.roles = record?.roles ?? form.roles
        return ActOrder(
            request: ActRequest(kind: .amend),
            amended: form,
            basis: record?.acts.count,
            changes: true
        )
    }

    /// The order for the destruction of a certificate's texts.
    var erasure: ActOrder {
        ActOrder(request: ActRequest(kind: .erase), words: DecisionWords(legalBasis: "GDPR art. 17"))
    }
}
