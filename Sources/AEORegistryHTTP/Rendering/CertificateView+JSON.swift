import AEOModel
import AEORegistry
import JOSE

extension CertificateView {
    /// The answer of a certificate to an officer (`schemas/json/certificate.schema.json`).
    ///
    /// `number` gives the number of a successor's certificate.
    func json(
        _ knowledge: Knowledge,
        grounds: [UInt64: ActGrounds],
        number: (RecordID) -> String?
    ) -> JSONObject {
        var json: JSONObject = [
            "certificate_number": .string(record.number),
            "programme": .string(record.programme.text),
            "authority": .string(record.authority.text),
            "tier": .string(terms.tier),
            "roles": .strings(terms.roles),
            "status": .string(status.rawValue),
            "since": .legal(since, in: zone),
            "until": .legal(until, in: zone),
            "parts": .array(parts.map { $0.partJSON(in: zone) }),
            "tin": .string(record.tin),
            "decision_date": .string(record.decisionDate.description),
            "effective_at": .legal(record.terms.effectiveAt, in: zone),
            "expires_at": .legal(terms.expiresAt, in: zone),
            "published": .bool(terms.isPublished),
            "holder": .object(holder),
            "expiry_date": .optional(terms.expiryDate?.description),
            "last_review": .optional(terms.lastReview?.description),
            "next_review": .optional(terms.nextReview?.description),
            "track": holder["track"] ?? .null,
            "depends_on": holder["depends_on"] ?? .array([]),
            "acts": .array(acts(knowledge, grounds: grounds, number: number)),
            "grant": .object(JSONObject(grounds: grounds[record.grantIndex])),
        ]
        json.add(knowledge)
        return json
    }

    private func acts(
        _ knowledge: Knowledge,
        grounds: [UInt64: ActGrounds],
        number: (RecordID) -> String?
    ) -> [JSONValue] {
        // Successors without a certificate here stand beside the acts, in the same order.
        var followers = record.followers[...]
        let known = record.acts.filter { $0.index < knowledge.logSize }
        let void = known.map(\.act).voided
        return known.map { recorded in
            var json = recorded.json(in: zone, grounds: grounds[recorded.index])
            let service = known.last { other in
                other.act.kind == .serve && other.act.targets.contains(recorded.act.id)
                    && !void.contains(other.act.id)
            }
            if let service {
                // The decision has reached the holder since.
                json["awaits_service"] = false
                json["notified_at"] = .legal(service.act.notifiedAt, in: zone)
                json["effective_at"] = .legal(service.act.effectiveAt, in: zone)
            }
            if let succession = recorded.act.succession {
                let tin = succession.certificate == nil ? followers.popFirst() : nil
                json["succession"] = [
                    "kind": .string(succession.kind.rawValue),
                    "certificate_number": .optional(succession.certificate.flatMap(number)),
                    "tin": .optional(tin.flatMap { $0.isEmpty ? nil : String($0.dropFirst("TIN:".count)) }),
                ]
            }
            return .object(json)
        }
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
            "expiry_date": .optional(terms.expiryDate?.description),
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
            "decided_on": .string(act.decidedOn.description),
            "notified_at": .legal(act.notifiedAt, in: zone),
            "targets": .strings(act.targets.map(\.description)),
        ]
        json["duty"] = act.duty?.json
        json["bar"] = act.bar?.json(in: zone)
        json["cause"] = act.cause.map { .string($0.description) }
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
