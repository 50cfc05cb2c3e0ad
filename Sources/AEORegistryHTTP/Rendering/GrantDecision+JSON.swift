import AEOModel
import JOSE

extension GrantDecision {
    /// The answer to a dry run of a grant.
    func json(in zone: CivilZone) -> JSONObject {
        [
            "dry_run": true,
            "programme": .string(programme.text),
            "tin": .string(tin),
            "tier": .string(tier.code),
            "parts": .strings(tier.parts.map(\.description)),
            "roles": .strings(roles),
            "decision_date": .string(decisionDate.description),
            "effective_date": .string(effectiveDate.description),
            "effective_at": .legal(effectiveAt, in: zone),
            "expiry_date": .optional(expiryDate?.description),
            "expires_at": .legal(expiresAt, in: zone),
            "rules_version": .integer(Int64(rules)),
            "rules_assumed": .bool(rulesAssumed),
            "accepted_warnings": .strings(acceptedWarnings),
            "decision_due": .optional(decisionDue?.description),
        ]
    }
}
