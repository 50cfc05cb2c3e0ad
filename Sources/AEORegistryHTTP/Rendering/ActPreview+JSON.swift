import AEOModel
import AEORegistry
import JOSE

extension ActPreview {
    /// The answer to a dry run of an act.
    var json: JSONObject {
        [
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
            // A decision that awaits service changes no status, so the lists stay as they are.
            "told": .strings(act.isOperative ? ["public log", "status list"] : ["public log"]),
        ]
    }
}
