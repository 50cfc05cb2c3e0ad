import AEOCertificates
import AEOModel
import JOSE

/// Turns the content of an entry into its bytes (schemas/json/log-*.schema.json).
struct EntryWriter {
    /// Where the salts come from.
    let random: @Sendable (Int) -> [UInt8]

    /// The entry at an index.
    func entry(_ content: EntryContent, at index: UInt64) -> StoredEntry {
        switch content {
        case .grant(let grant):
            traderAct(
                content,
                at: index,
                act: grantGroup(grant),
                credential: credentialGroup(grant),
                holder: grant.holder,
                decision: grant.decision
            )
        case .act(let entry):
            traderAct(
                content,
                at: index,
                act: actGroup(entry),
                credential: [:],
                holder: [:],
                decision: entry.decision
            )
        case .key(let fact, _): registryFact(content, at: index, kind: .key, body: keyBody(fact))
        case .profile(let fact, _): registryFact(content, at: index, kind: .profile, body: profileBody(fact))
        case .statusList(let fact, _):
            registryFact(content, at: index, kind: .statusList, body: listBody(fact))
        case .restart(let fact, _): registryFact(content, at: index, kind: .restart, body: fact.body)
        }
    }

    private func traderAct(
        _ content: EntryContent,
        at index: UInt64,
        act: JSONObject,
        credential: JSONObject,
        holder: JSONObject,
        decision: JSONObject
    ) -> StoredEntry {
        func group(_ group: EntryGroup, _ object: JSONObject) -> StoredGroup {
            StoredGroup(group: group, salt: random(32), bytes: CanonicalJSON.encode(.object(object)))
        }
        let groups = [
            group(.act, act), group(.credential, credential), group(.holder, holder),
            group(.decision, decision),
        ]
        return StoredEntry(
            index: index,
            recordedAt: content.recordedAt,
            certificate: content.certificate,
            leaf: ActOpening(groups: groups).leaf,
            groups: groups
        )
    }

    private func registryFact(
        _ content: EntryContent,
        at index: UInt64,
        kind: FactKind,
        body: JSONObject
    ) -> StoredEntry {
        let leaf: JSONObject = [
            "v": 1, "kind": .string(kind.rawValue), "recorded_at": .string(content.recordedAt.rfc3339),
            "body": .object(body),
        ]
        return StoredEntry(
            index: index,
            recordedAt: content.recordedAt,
            certificate: nil,
            leaf: CanonicalJSON.encode(.object(leaf)),
            groups: []
        )
    }

    private func grantGroup(_ grant: GrantEntry) -> JSONObject {
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
            "profile": ["version": .integer(Int64(grant.rules)), "sha256": .string(grant.profileDigest)],
            "rules_assumed": .bool(grant.rulesAssumed),
            "zone": ["identifier": .string(grant.zone)],
        ]
    }

    private func actGroup(_ entry: ActEntry) -> JSONObject {
        let act = entry.act
        return [
            "v": 1,
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
            "profile": ["version": .integer(Int64(entry.rules)), "sha256": .string(entry.profileDigest)],
            "rules_assumed": .bool(entry.rulesAssumed),
            "zone": ["identifier": .string(entry.zone)],
            // The re-application bar is not computed by this version; its place is kept.
            "bar": .null,
        ]
    }

    private func credentialGroup(_ grant: GrantEntry) -> JSONObject {
        let parts = zip(grant.parts, grant.paper.partIndices).map { part, index in
            JSONValue.object(["part": .string(part.description), "idx": .integer(Int64(index))])
        }
        return [
            "v": 1,
            "credential_id": .string(grant.credential.description),
            CertificateReceipt.digestMember: .string(Base64URL.encode(grant.paper.digest)),
            "list": .integer(Int64(grant.paper.list)),
            "idx": .integer(Int64(grant.paper.index)),
            "parts": .array(parts),
            "issued_at": .string(grant.issuedAt.rfc3339),
        ]
    }

    private func keyBody(_ fact: KeyFact) -> JSONObject {
        [
            "authority": .text(fact.authority?.text),
            "role": .string(fact.role),
            "kid": .string(fact.keyID),
            "jwk": .object(fact.key),
            "state": .string(fact.state),
            "from": .string(fact.from.rfc3339),
            "until": .text(fact.until?.rfc3339),
            "since_index": fact.sinceIndex.map { .integer(Int64(clamping: $0)) } ?? .null,
        ]
    }

    private func profileBody(_ fact: ProfileFact) -> JSONObject {
        [
            "id": .string(fact.programme.text),
            "version": .integer(Int64(fact.version)),
            "sha256": .string(Base64URL.encode(fact.digest)),
            "length": .integer(Int64(fact.length)),
        ]
    }

    private func listBody(_ fact: StatusListFact) -> JSONObject {
        [
            "uri": .string(fact.uri),
            "sha256": .string(Base64URL.encode(fact.digest)),
            "iat": .integer(fact.issuedAt),
            "exp": .integer(fact.expires),
        ]
    }
}
