import AEOCertificates
import AEOModel
import JOSE

extension EntryWriter {
    func grantGroup(_ grant: GrantEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(ActKind.grant.rawValue),
            "act_id": .string(grant.act.description),
            "certificate_id": .string(grant.certificate.description),
            "authority": .string(grant.authority.text),
            "programme": .string(grant.programme.text),
            "recorded_at": .string(grant.recordedAt.rfc3339),
            "decided_on": .string(grant.decidedOn.description),
            "decided_at": .string(grant.decidedAt.rfc3339),
            "notified_at": .text(grant.notifiedAt?.rfc3339),
            "awaits_service": false,
            "effective_date": .string(grant.effectiveDate.description),
            "effective_at": .string(grant.effectiveAt.rfc3339),
            "expiry_date": .text(grant.expiryDate?.description),
            "expires_at": .text(grant.expiresAt?.rfc3339),
            "tier": .string(grant.tier),
            "parts": .array(grant.parts.map { .string($0.description) }),
            "roles": .array(grant.roles.map(JSONValue.string)),
            "profile": profile(grant.rules, grant.profileDigest),
            "rules_assumed": .bool(grant.rulesAssumed),
            "zone": ["identifier": .string(grant.zone)],
        ]
    }

    /// Version 2 of an act on a certificate: the first without bar, terms, duty, succession and cause is read as well.
    func actGroup(_ entry: ActEntry) -> JSONObject {
        let act = entry.act
        return [
            "v": 2,
            "kind": .string(act.kind.rawValue),
            "act_id": .string(act.id.description),
            "certificate_id": .string(entry.certificate.description),
            "authority": .string(entry.authority.text),
            "programme": .string(entry.programme.text),
            "recorded_at": .string(act.recordedAt.rfc3339),
            "decided_on": .string(act.decidedOn.description),
            "notified_at": .text(act.notifiedAt?.rfc3339),
            "awaits_service": .bool(act.awaitsService),
            "effective_at": .string(act.effectiveAt.rfc3339),
            "part": .text(act.part?.description),
            "until": .text(act.until?.rfc3339),
            "targets": .array(act.targets.map { .string($0.description) }),
            "profile": profile(entry.rules, entry.profileDigest),
            "rules_assumed": .bool(entry.rulesAssumed),
            "zone": ["identifier": .string(entry.zone)],
            "bar": act.bar.map(span) ?? .null,
            "terms": act.terms.map(terms) ?? .null,
            "duty": act.duty.map(duty) ?? .null,
            "succession": act.succession.map(succession) ?? .null,
            "cause": .text(act.cause?.description),
        ]
    }

    func credentialGroup(_ issue: PaperIssue) -> JSONObject {
        let places = zip(issue.parts, issue.paper.partIndices).map { part, index in
            JSONValue.object(["part": .string(part.description), "idx": .integer(Int64(index))])
        }
        return [
            "v": 1,
            "credential_id": .string(issue.credential.description),
            CertificateReceipt.digestMember: .string(Base64URL.encode(issue.paper.digest)),
            "list": .integer(Int64(issue.paper.list)),
            "idx": .integer(Int64(issue.paper.index)),
            "parts": .array(places),
            "issued_at": .string(issue.issuedAt.rfc3339),
        ]
    }

    private func profile(_ version: Int, _ digest: String) -> JSONValue {
        ["version": .integer(Int64(version)), "sha256": .string(digest)]
    }

    private func span(_ bar: BarSpan) -> JSONValue {
        ["from": .string(bar.from.rfc3339), "until": .text(bar.until?.rfc3339)]
    }

    private func terms(_ terms: CertificateTerms) -> JSONValue {
        [
            "tier": .string(terms.tier),
            "roles": .array(terms.roles.map(JSONValue.string)),
            "expiry_date": .text(terms.expiryDate?.description),
            "expires_at": .text(terms.expiresAt?.rfc3339),
            "published": .bool(terms.isPublished),
            "last_review": .text(terms.lastReview?.description),
            "next_review": .text(terms.nextReview?.description),
        ]
    }

    private func duty(_ duty: DutyNote) -> JSONValue {
        switch duty {
        case .attested(let year, let day):
            ["kind": "attested", "year": .integer(Int64(year)), "on": .string(day.description)]
        case .reviewed(let result):
            ["kind": "reviewed", "result": .string(result.rawValue)]
        case .renewalFiled(let day):
            ["kind": "renewal-filed", "on": .string(day.description)]
        }
    }

    private func succession(_ succession: Succession) -> JSONValue {
        [
            "kind": .string(succession.kind.rawValue),
            "certificate_id": .text(succession.certificate?.description),
        ]
    }
}
