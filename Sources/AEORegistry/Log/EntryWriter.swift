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
                credential: credentialGroup(grant.issue),
                holder: grant.holder,
                decision: grant.decision
            )
        case .act(let entry):
            traderAct(
                content,
                at: index,
                act: actGroup(entry),
                credential: entry.issue.map { credentialGroup($0) } ?? [:],
                holder: entry.holder,
                decision: entry.decision
            )
        case .refusal(let entry):
            traderAct(
                content,
                at: index,
                act: refusalGroup(entry),
                holder: entry.holder,
                decision: entry.decision
            )
        case .bar(let entry):
            traderAct(
                content,
                at: index,
                act: barGroup(entry),
                holder: entry.holder,
                decision: entry.decision
            )
        case .barLift(let entry):
            traderAct(content, at: index, act: liftGroup(entry), decision: entry.decision)
        case .key(let fact, _): registryFact(content, at: index, kind: .key, body: keyBody(fact))
        case .profile(let fact, _): registryFact(content, at: index, kind: .profile, body: profileBody(fact))
        case .statusList(let fact, _):
            registryFact(content, at: index, kind: .statusList, body: listBody(fact))
        case .clock(let fact, _): registryFact(content, at: index, kind: .clock, body: fact.body)
        case .restart(let fact, _): registryFact(content, at: index, kind: .restart, body: fact.body)
        case .held(let fact, _): registryFact(content, at: index, kind: .held, body: fact.body)
        case .arrangement(let fact, _):
            registryFact(content, at: index, kind: .arrangement, body: fact.body)
        case .territories(let fact, _):
            registryFact(content, at: index, kind: .territories, body: fact.body)
        case .stop(let entry):
            traderAct(
                content,
                at: index,
                act: stopGroup(entry),
                holder: entry.holder,
                decision: entry.decision
            )
        case .resume(let entry):
            traderAct(content, at: index, act: resumeGroup(entry), decision: entry.decision)
        case .mirror(let fact, _): registryFact(content, at: index, kind: .mirror, body: fact.body)
        case .agency(let fact, _): registryFact(content, at: index, kind: .agency, body: fact.body)
        }
    }

    private func traderAct(
        _ content: EntryContent,
        at index: UInt64,
        act: JSONObject,
        credential: JSONObject = [:],
        holder: JSONObject = [:],
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
