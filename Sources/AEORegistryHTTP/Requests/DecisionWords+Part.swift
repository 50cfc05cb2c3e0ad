import AEORegistry
import AEORegistryAPI

extension DecisionWords {
    /// Why, as a body says it.
    init(_ part: DecisionPart) {
        self.init(
            reason: part.reason,
            note: part.note,
            legalBasis: part.legalBasis,
            reference: part.reference
        )
    }
}
