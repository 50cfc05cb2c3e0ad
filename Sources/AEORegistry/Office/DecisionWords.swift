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

    /// The group `decision`.
    func group(proof: OfficerProof, acceptedWarnings: [String]) -> JSONObject {
        DecisionGroup.object(
            proof: proof,
            reason: reason,
            note: note,
            legalBasis: legalBasis,
            reference: reference,
            acceptedWarnings: acceptedWarnings
        )
    }
}
