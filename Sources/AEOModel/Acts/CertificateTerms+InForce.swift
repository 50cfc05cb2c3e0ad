extension CertificateTerms {
    /// The terms that the last change in force at an instant gave; `nil` when none is, and the grant's hold.
    ///
    /// Without an instant all changes count that are not void for ever after.
    public static func inForce(_ acts: [Act], at instant: Instant?) -> CertificateTerms? {
        let corrections = acts.filter { $0.kind == .correct && $0.isOperative }
        func counts(_ act: Act) -> Bool { instant.map { act.effectiveAt <= $0 } ?? true }
        let change = acts.last { act in
            act.terms != nil && act.isOperative && counts(act)
                && !corrections.contains { counts($0) && $0.targets.contains(act.id) }
        }
        return change?.terms
    }
}
