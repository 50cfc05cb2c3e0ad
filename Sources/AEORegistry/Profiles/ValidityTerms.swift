import AEOModel

/// What a profile's `validity` says: how long a status lasts, and what its holder and the office do meanwhile.
struct ValidityTerms {
    /// Nothing of it is known.
    static let unknown = ValidityTerms(rule: .unknown, attestation: nil, reviewYears: nil)

    let rule: Validity
    let attestation: AttestationRule?
    let reviewYears: Int?
}
