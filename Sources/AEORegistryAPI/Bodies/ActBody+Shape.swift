import AEOModel
import JOSE

extension ActBody {
    /// The members that some act may have.
    static let shape = BodyShape.object([
        "act": .value, "reason": .value, "from": .value, "until": .value, "part": .value, "act_id": .value,
        "all": .value, "notified": .value, "not_served": .value, "decided_on": .value, "note": .value,
        "legal_basis": .value, "reference": .value, "dry_run": .value, "accept_warnings": .value,
        "set": ApplicationBody.amendable, "filed_on": .value, "pending": .value, "year": .value,
        "received_on": .value, "result": .value, "next": .value, "by": .value, "kind": .value, "on": .value,
    ])

    /// Refuses a member that means nothing for the act: left unread, it would seem to have been taken.
    static func checkMembers(_ object: JSONObject, of kind: ActKind) throws(BodyError) {
        let allowed = common + members(of: kind)
        for member in object where !allowed.contains(member.name) {
            throw BodyError(
                .malformed,
                at: member.name,
                "this member means nothing for \(kind.rawValue); leave it out"
            )
        }
    }

    /// Refuses to amend by name what an amendment leaves alone.
    static func checkPatch(_ object: JSONObject) throws(BodyError) {
        for member in object["set"]?.objectValue ?? [:] where ApplicationBody.isFixed(member.name) {
            throw BodyError(
                .malformed,
                at: "set.\(member.name)",
                "an amendment does not change this; leave it out"
            )
        }
    }

    private static let common = [
        "act", "reason", "decided_on", "note", "legal_basis", "reference", "accept_warnings", "dry_run",
    ]

    private static func members(of kind: ActKind) -> [String] {
        let served = ["from", "notified", "not_served"]
        return switch kind {
        case .grant: []
        case .suspend, .reinstate, .revoke, .annul, .surrender, .correct, .lapse:
            served + ["until", "part", "act_id", "all"]
        case .supersede: served + ["by"]
        case .amend: served + ["set"]
        case .extend: served + ["until"]
        case .renew: served + ["until", "filed_on", "pending"]
        case .review: served + ["result", "next"]
        case .attest: ["year", "received_on"]
        case .serve: ["act_id", "on"]
        case .succeed: ["from", "by", "kind"]
        case .reissue, .erase: []
        }
    }
}
