package import JOSE

/// The body that applies a partner's list (`schemas/json/import-approval.schema.json`).
package struct ImportApprovalBody: Sendable {
    /// Whether the guards that were shown are accepted.
    package let acceptsGuard: Bool
    /// The officer's words, kept in the decision.
    package let reason: String?

    /// Reads a body.
    package static func read(_ object: JSONObject) throws(BodyError) -> ImportApprovalBody {
        try BodyShape.object(["accept_guard": .value, "reason": .value]).check(object)
        let body = BodyReader(object)
        return ImportApprovalBody(
            acceptsGuard: try body.optionalBool("accept_guard") ?? false,
            reason: try body.optionalText("reason", max: 2000, lines: .many)
        )
    }
}
