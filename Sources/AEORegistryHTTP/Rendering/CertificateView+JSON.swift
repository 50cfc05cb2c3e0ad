import AEOModel
import AEORegistry
import JOSE

extension CertificateView {
    /// The answer of a certificate to an officer (`schemas/json/certificate.schema.json`).
    func json(
        _ timeline: Timeline,
        at instant: Instant,
        _ knowledge: Knowledge,
        grounds: [UInt64: ActGrounds]
    ) -> JSONObject {
        let acts = record.acts.filter { $0.index < knowledge.logSize }
        var json: JSONObject = [
            "certificate_number": .string(record.number),
            "programme": .string(record.programme.text),
            "authority": .string(record.authority.text),
            "tier": .string(terms.tier),
            "roles": .strings(terms.roles),
            "status": .string(status.rawValue),
            "since": .legal(since, in: zone),
            "until": .legal(until, in: zone),
            "parts": .array(timeline.parts.compactMap { $0.interval(at: instant)?.partJSON(in: zone) }),
            "tin": .string(record.tin),
            "decision_date": .string(record.decisionDate.description),
            "effective_at": .legal(record.terms.effectiveAt, in: zone),
            "expires_at": .legal(terms.expiresAt, in: zone),
            "published": .bool(terms.isPublished),
            "holder": .object(holder),
            "acts": .array(acts.map { .object($0.json(in: zone, grounds: grounds[$0.index])) }),
            "grant": .object(JSONObject(grounds: grounds[record.grantIndex])),
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
            "tier": .string(terms.tier),
            "roles": .strings(terms.roles),
            "status": .string(status.rawValue),
            "since": .legal(since, in: zone),
            "until": .legal(until, in: zone),
        ]
    }
}

extension RecordedAct {
    /// An act in the view of a certificate.
    func json(in zone: CivilZone, grounds: ActGrounds?) -> JSONObject {
        var json: JSONObject = [
            "act": .string(act.kind.rawValue),
            "act_id": .string(act.id.description),
            "effective_at": .legal(act.effectiveAt, in: zone),
            "until": .legal(act.until, in: zone),
            "part": .optional(act.part?.description),
            "recorded_at": .string(act.recordedAt.rfc3339),
            "log_index": .count(index),
            "awaits_service": .bool(act.awaitsService),
        ]
        for member in JSONObject(grounds: grounds) { json[member.name] = member.value }
        return json
    }
}

extension JSONObject {
    /// Why and by whom, for officers only; all null when it was erased.
    fileprivate init(grounds: ActGrounds?) {
        self = [
            "reason": .optional(grounds?.reason),
            "note": .optional(grounds?.note),
            "legal_basis": .optional(grounds?.legalBasis),
            "reference": .optional(grounds?.reference),
            "officer": .optional(grounds?.officer),
        ]
    }
}
