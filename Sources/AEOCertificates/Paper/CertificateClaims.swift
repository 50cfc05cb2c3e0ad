public import AEOModel
public import JOSE

/// What a signed certificate says, as far as its holder disclosed it (DESIGN.md §6).
///
/// *Not disclosed* is nil and means unknown, never "none".
public struct CertificateClaims: Sendable, Equatable {
    /// `iss`: the authority's address.
    public let issuer: String
    /// `iat`, in seconds since 1970.
    public let issuedAt: Int64
    /// `nbf`: the later of `iat` and the effect.
    public let notBefore: Int64
    /// `exp`: the technical end of this paper, at the latest the legal end.
    public let expires: Int64
    /// `vct`: the type of credential.
    public let type: String
    /// Where the status of the certificate as a whole is published.
    public let status: StatusReference
    /// The number; nil when the holder kept it back.
    public let certificateNumber: String?
    /// Whether the number is a disclosure, as where it contains a personal number.
    public let numberIsDisclosable: Bool
    /// The programme's identifier.
    public let programme: String
    /// The tier's code.
    public let tier: String
    /// The parts of a combined certificate; empty for a simple one.
    public let parts: [PartClaim]
    /// The office that granted.
    public let issuingAuthority: String
    /// The day of the decision.
    public let decisionDate: CivilDate
    /// The first instant of legal validity.
    public let validFrom: PrintedInstant
    /// The first instant after legal validity; nil when it has no end.
    public let validUntil: PrintedInstant?
    /// The day of the last review.
    public let lastReviewDate: CivilDate?
    /// The JWK in `cnf`, as signed; `holderKey` reads it.
    public let confirmation: JSONObject?
    /// The holder's name as registered.
    public let legalName: String?
    /// The holder's name in Latin letters.
    public let legalNameLatin: String?
    /// The number used abroad.
    public let tin: String?
    /// The holder's numbers.
    public let identifiers: [IdentifierClaim]?
    /// The holder's address.
    public let address: JSONValue?
    /// The holder's size class.
    public let sizeClass: String?
    /// The disclosed roles; never empty.
    public let roles: [String]?
    /// The disclosed sites; never empty.
    public let sites: [JSONValue]?

    /// The key the paper is bound to.
    ///
    /// Read when asked for, since checking a point of the curve costs more than all the rest of reading; a key that is
    /// none counts as absent, so that nobody can be bound by it.
    public var holderKey: JWK? { confirmation.flatMap { try? JWK(json: $0) } }
}
