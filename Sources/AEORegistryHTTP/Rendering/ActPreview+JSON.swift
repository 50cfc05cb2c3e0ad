import AEOModel
import AEORegistry
import JOSE

extension ActPreview {
    /// The answer to a dry run of an act.
    var json: JSONObject {
        var json: JSONObject = [
            "dry_run": true,
            "certificate_number": .string(record.number),
            "act": .string(act.kind.rawValue),
            "effective_at": .legal(act.effectiveAt, in: zone),
            "until": .legal(act.until, in: zone),
            "part": .optional(act.part?.description),
            "served": .bool(act.notifiedAt != nil),
            "awaits_service": .bool(act.awaitsService),
            "targets": .strings(act.targets.map(\.description)),
            "usual_parts": .strings(usualParts),
            "status_after": .optional(timeline.status(at: act.effectiveAt)?.rawValue),
            "intervals": .array(timeline.intervals.map { .object($0.json(in: zone)) }),
            "told": .strings(touchesLists ? ["public log", "status list"] : ["public log"]),
            "accepted_warnings": .strings(acceptedWarnings),
            "expires_at": .legal(terms.expiresAt, in: zone),
            "terms_after": terms.json(in: zone),
            "followed": .array(followed.map(\.json)),
            "bar": act.bar?.json(in: zone) ?? .null,
        ]
        json["duty"] = act.duty?.json
        return json
    }

    /// Whether a status or the paper changes; a decision that awaits service, or only notes something, changes neither.
    private var touchesLists: Bool {
        guard act.isOperative else { return false }
        return timeline != record.timeline || terms != record.current || act.kind == .amend
            || act.kind == .reissue
    }
}
