import AEOModel
import JOSE

extension CertificateTerms {
    /// What a certificate would say.
    func json(in zone: CivilZone) -> JSONValue {
        [
            "tier": .string(tier),
            "roles": .strings(roles),
            "expiry_date": .optional(expiryDate?.description),
            "expires_at": .legal(expiresAt, in: zone),
            "published": .bool(isPublished),
            "last_review": .optional(lastReview?.description),
            "next_review": .optional(nextReview?.description),
        ]
    }
}
