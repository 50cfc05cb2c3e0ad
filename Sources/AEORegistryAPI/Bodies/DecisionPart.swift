import JOSE

/// The members of a body by which an officer says why.
package struct DecisionPart: Sendable, Hashable {
    static let shape: [String: BodyShape] = [
        "reason": .value, "reference": .value, "legal_basis": .value, "note": .value, "dry_run": .value,
    ]

    /// Why, in words.
    package let reason: String?
    /// The office's own reference.
    package let reference: String?
    /// The provision it rests on.
    package let legalBasis: String?
    /// The officer's words, kept in the decision.
    package let note: String?
    /// Whether only the outcome is wanted, and nothing recorded.
    package let dryRun: Bool

    init(_ body: BodyReader) throws(BodyError) {
        reason = try body.optionalText("reason", max: 300)
        reference = try body.optionalText("reference", max: 100)
        legalBasis = try body.optionalText("legal_basis", max: 300)
        note = try body.optionalText("note", max: 2000, lines: .many)
        dryRun = try body.optionalBool("dry_run") ?? false
    }
}
