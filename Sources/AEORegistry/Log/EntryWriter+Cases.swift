import AEOModel
import JOSE

extension EntryWriter {
    func refusalGroup(_ entry: RefusalEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.refuse.rawValue),
            "act_id": .string(entry.act.description),
            "refusal_id": .string(entry.refusal.description),
            "authority": .string(entry.authority.text),
            "programme": .string(entry.programme.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "decided_on": .string(entry.decidedOn.description),
            "received_on": .text(entry.receivedOn?.description),
            "tier": .string(entry.tier),
            "track": .text(entry.track),
            "size_class": .text(entry.sizeClass?.rawValue),
            "profile": ["version": .integer(Int64(entry.rules)), "sha256": .string(entry.profileDigest)],
            "rules_assumed": .bool(entry.rulesAssumed),
            "zone": ["identifier": .string(entry.zone)],
        ]
    }

    func barGroup(_ entry: BarEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.bar.rawValue),
            "bar_id": .string(entry.bar.description),
            "authority": .string(entry.authority.text),
            "programme": .string(entry.programme.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "from": .string(entry.span.from.rfc3339),
            "until": .text(entry.span.until?.rfc3339),
        ]
    }

    func liftGroup(_ entry: BarLiftEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.barLift.rawValue),
            "act_id": .string(entry.act.description),
            "bar_id": .string(entry.bar.description),
            "authority": .string(entry.authority.text),
            "programme": .string(entry.programme.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
        ]
    }
}
