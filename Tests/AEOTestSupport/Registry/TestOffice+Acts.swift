package import AEOModel
package import AEORegistry
import JOSE

extension TestOffice {
    /// A well-formed application for a combined EU certificate, effective on 7 November 2026.
    package func application(
        name: String = "Tulp B.V.",
        eori: String = "NL123456789"
    ) throws -> ApplicationForm {
        ApplicationForm(
            programme: profiles[0].profile.id,
            tier: "AEOF",
            name: name,
            country: try CountryCode(parsing: "NL"),
            address: PostalAddress(
                lines: ["Kade 1"],
                city: "Rotterdam",
                postcode: "3011",
                country: try CountryCode(parsing: "NL")
            ),
            identifiers: [TraderIdentifier(scheme: "EORI", value: eori)],
            roles: ["IMP", "EXP"],
            decisionDate: try CivilDate(parsing: "2026-11-02"),
            consent: Consent(publication: true, exchange: ["*"])
        )
    }

    /// Grants and gives the outcome.
    @discardableResult
    package func grant(
        _ registry: Registry,
        _ form: ApplicationForm,
        key: String = "grant-1"
    ) async throws -> GrantOutcome {
        let outcome = Box<GrantOutcome>()
        _ = try await registry.grant(form, holderKey: nil, proof: proof(registry, key: key)) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: Array($0.record.number.utf8), isRepeated: false)
        }
        return try outcome.take()
    }

    /// Asks for a grant and gives the answer, whose body is the certificate's number.
    package func answer(
        _ registry: Registry,
        _ form: ApplicationForm,
        key: String
    ) async throws -> WriteAnswer {
        try await registry.grant(form, holderKey: nil, proof: proof(registry, key: key)) {
            WriteAnswer(status: 201, body: Array($0.record.number.utf8), isRepeated: false)
        }
    }

    /// Records an act and gives the outcome.
    @discardableResult
    package func act(
        _ registry: Registry,
        _ request: ActRequest,
        on number: String,
        key: String,
        reference: String? = nil
    ) async throws -> ActOutcome {
        let words = DecisionWords(reason: request.reason, reference: reference)
        return try await act(registry, ActOrder(request: request, words: words), on: number, key: key)
    }

    /// Records an ordered act and gives the outcome.
    @discardableResult
    package func act(
        _ registry: Registry,
        _ order: ActOrder,
        on number: String,
        key: String
    ) async throws -> ActOutcome {
        let outcome = Box<ActOutcome>()
        let proof = try proof(registry, key: key, path: "/v1/certificates/\(number)/acts")
        _ = try await registry.act(order, on: number, proof: proof) {
            outcome.put($0)
            return WriteAnswer(status: 201, body: [], isRepeated: false)
        }
        return try outcome.take()
    }
}
