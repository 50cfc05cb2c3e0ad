/// The kind of an official act on a certificate.
///
/// DESIGN.md §2; annul and revoke are those of UCC art. 27 and 28.
///
/// The list holds the acts that this version records; entries of the log carry the raw value.
public enum ActKind: String, Sendable, Hashable, CaseIterable {
    /// Gives the status.
    case grant
    /// Opens a layer of suspension over a certificate or one of its parts.
    case suspend
    /// Closes layers of suspension and touches nothing else.
    case reinstate
    /// Ends the status from a date on, by decision of the authority.
    case revoke
    /// Ends the status as if it had never been given.
    case annul
    /// Ends the status from a date on, at the holder's wish.
    case surrender
    /// Makes an earlier act void from a date on.
    case correct
    /// Changes what the certificate says: holder, roles, sites, tier, consent.
    case amend
    /// Moves the end of validity and nothing else.
    case extend
    /// Gives a new period of validity under the same number, or notes that it was asked for.
    case renew
    /// Notes that the holder filed its periodic declaration.
    case attest
    /// Notes a re-validation with its result and the day of the next one.
    case review
    /// Ends the status because another certificate takes its place.
    case supersede
    /// Ends the status because something it rested on was lost.
    case lapse
    /// Notes when the holder received a decision; one that waited for that takes effect.
    case serve
    /// Links a holder's history to another's; no status passes.
    case succeed
    /// Replaces the signed paper without a change to what it says.
    case reissue
    /// Destroys the holder's and the decisions' texts (data-protection law).
    case erase

    /// Whether the act ends the status for good; only `correct` undoes it.
    public var isTerminal: Bool { ending != nil }

    /// The status that an ending gives; `nil` for an act that ends nothing.
    public var ending: CertificateStatus? {
        switch self {
        case .revoke: .revoked
        case .annul: .annulled
        case .surrender: .surrendered
        case .supersede: .superseded
        case .lapse: .lapsed
        case .grant, .suspend, .reinstate, .correct, .amend, .extend, .renew, .attest, .review, .serve,
            .succeed,
            .reissue, .erase:
            nil
        }
    }

    /// Whether the act may replace the terms of the certificate as a whole.
    public var changesTerms: Bool {
        switch self {
        case .amend, .extend, .renew, .review: true
        case .grant, .suspend, .reinstate, .correct, .revoke, .annul, .surrender, .supersede, .lapse, .attest,
            .serve, .succeed, .reissue, .erase:
            false
        }
    }
}
