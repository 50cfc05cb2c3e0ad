import AEOModel
import JOSE

/// An officer's words on a decision, kept in the group `decision`.
package struct DecisionWords: Sendable {
    package var reason: String?
    package var note: String?
    package var legalBasis: String?
    package var reference: String?

    package init(
        reason: String? = nil,
        note: String? = nil,
        legalBasis: String? = nil,
        reference: String? = nil
    ) {
        self.reason = reason
        self.note = note
        self.legalBasis = legalBasis
        self.reference = reference
    }

    /// The group `decision`, with the officer's signed request or with the officer's key alone.
    func group(
        proof: OfficerProof,
        acceptedWarnings: [String],
        withRequest: Bool = true
    ) -> JSONObject {
        var group = DecisionGroup.object(
            proof: proof,
            reason: reason,
            note: note,
            legalBasis: legalBasis,
            reference: reference,
            acceptedWarnings: acceptedWarnings
        )
        if !withRequest {
            group["token"] = .null
            group["body"] = .null
        }
        return group
    }
}
