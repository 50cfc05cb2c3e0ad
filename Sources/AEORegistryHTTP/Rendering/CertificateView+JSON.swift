import AEOModel
import AEORegistry
import JOSE

extension CertificateView {
    /// The answer of a certificate to an officer (`schemas/json/certificate.schema.json`).
    func json(_ timeline: Timeline, at instant: Instant, _ knowledge: Knowledge) -> JSONObject {
        let acts = record.acts.filter { $0.index < knowledge.logSize }
        var json: JSONObject = [
            "certificate_number": .string(record.number),
            "programme": .string(record.programme.text),
            "authority": .string(record.authority.text),
            "tier": .string(record.tier),
            "roles": .strings(record.roles),
            "status": .string(status.rawValue),
            "since": .string(since.rfc3339),
            "until": .instant(until),
            "parts": .array(timeline.parts.compactMap { $0.interval(at: instant)?.partJSON }),
            "tin": .string(record.tin),
            "decision_date": .string(record.decisionDate.description),
            "effective_at": .string(record.terms.effectiveAt.rfc3339),
            "expires_at": .instant(record.terms.expiresAt),
            "published": .bool(record.isPublished),
            "holder": .object(holder),
            "acts": .array(acts.map { .object($0.json) }),
        ]
        json.add(knowledge)
        return json
    }

    /// An element of a list of certificates.
    var listed: JSONObject {
        [
            "certificate_number": .string(record.number),
            "name": holder["name"] ?? .null,
            "name_latin": holder["name_latin"] ?? .null,
            "tin": .string(record.tin),
            "programme": .string(record.programme.text),
            "tier": .string(record.tier),
            "roles": .strings(record.roles),
            "status": .string(status.rawValue),
            "since": .string(since.rfc3339),
            "until": .instant(until),
        ]
    }
}

extension RecordedAct {
    /// An act in the view of a certificate.
    var json: JSONObject {
        [
            "act": .string(act.kind.rawValue),
            "act_id": .string(act.id.description),
            "effective_at": .string(act.effectiveAt.rfc3339),
            "until": .instant(act.until),
            "part": .optional(act.part?.description),
            "recorded_at": .string(act.recordedAt.rfc3339),
            "log_index": .count(index),
            "awaits_service": .bool(act.awaitsService),
        ]
    }
}
