import AEOModel
import HashTreeCollections
import JOSE

extension FeedWalk {
    /// What an entry tells the reader; nothing for one that is not for its eyes.
    func contents(of entry: StoredEntry) throws(EntryFault) -> [FeedContent] {
        switch try EntryReader.content(of: entry) {
        case .grant(let grant):
            guard let record = snapshot.certificates[grant.certificate], !record.isErased, maySee(record)
            else { return [] }
            return [
                .change(
                    change(record, kind: "grant", effectiveAt: grant.effectiveAt, until: grant.expiresAt)
                )
            ]
        case .act(let act): return told(act, in: entry)
        case .stop(let stop): return told(snapshot.stops[stop.stop], isResumed: false)
        case .resume(let resume): return told(snapshot.stops[resume.stop], isResumed: true)
        case .key(let fact, _):
            return fact.role == "officer" ? forOfficers("key", fact.told) : [.fact("key", fact.told)]
        case .profile(let fact, _):
            return [
                .fact(
                    "profile",
                    [
                        "programme": .string(fact.programme.text),
                        "sha256": .string(Base64URL.encode(fact.digest)),
                    ]
                )
            ]
        case .statusList(let fact, _):
            return [
                .fact(
                    "status-list",
                    ["uri": .string(fact.uri), "sha256": .string(Base64URL.encode(fact.digest))]
                )
            ]
        case .arrangement(let fact, _):
            return [
                .fact(
                    "arrangement",
                    [
                        "arrangement": .string(fact.arrangement.text),
                        "change": .string(fact.change.rawValue),
                        "version": .integer(Int64(fact.version)),
                    ]
                )
            ]
        case .territories: return [.fact("territories", [:])]
        case .restart(let fact, _):
            return [
                .fact(
                    "restart",
                    ["old_origin": .string(fact.oldOrigin), "origin": .string(fact.origin)]
                )
            ]
        case .mirror(let fact, _): return forOfficers("mirror", ["partner": .string(fact.scope.partner.text)])
        case .agency(let fact, _):
            return forOfficers(
                "agency",
                [
                    "party": .string(fact.party.text), "kid": .string(fact.keyID),
                    "state": .string(fact.state.rawValue),
                ]
            )
        // Refusals and bars are told to nobody abroad, and officers have lists of them.
        case .refusal, .bar, .barLift, .alias, .aliasEnd, .clock, .held: return []
        }
    }

    private func told(_ entry: ActEntry, in stored: StoredEntry) -> [FeedContent] {
        guard let record = snapshot.certificates[entry.certificate] else { return [] }
        guard !record.isErased else {
            guard entry.act.kind == .erase, wasThere(at: stored.recordedAt) else { return [] }
            return [.removed(record.id, number: nil)]
        }
        guard maySee(record) else { return removals(of: record, by: stored) }
        guard isTold(entry.act) else { return [] }
        return [
            .change(
                change(
                    record,
                    kind: entry.act.kind.rawValue,
                    effectiveAt: entry.act.isOperative ? entry.act.effectiveAt : nil,
                    until: entry.act.until
                )
            )
        ]
    }

    /// The certificate that an entry hid from the reader, after those that it replaced: they follow what its holder says.
    private func removals(of record: CertificateRecord, by stored: StoredEntry) -> [FeedContent] {
        guard wasThere(at: stored.recordedAt), couldSee(record, known: stored.index),
            !couldSee(record, known: stored.index + 1)
        else { return [] }
        var (found, open) = ([record], [record])
        while let next = open.popLast(), found.count < 16 {
            let replaced = snapshot.records(identifier: next.tin).filter { other in
                !found.contains { $0.id == other.id } && !maySee(other)
                    && other.acts.contains { $0.act.succession?.certificate == next.id }
                    && couldSee(other, known: stored.index)
            }
            found += replaced
            open += replaced
        }
        return found.reversed().map { .removed($0.id, number: $0.number) }
    }

    private func told(_ stop: StopRecord?, isResumed: Bool) -> [FeedContent] {
        guard let stop, !stop.tin.isEmpty, concerns(stop) else { return [] }
        return [.stop(stop, isResumed: isResumed)]
    }

    private func forOfficers(_ kind: String, _ body: JSONObject) -> [FeedContent] {
        guard case .officer = viewer else { return [] }
        return [.fact(kind, body)]
    }
}

extension KeyFact {
    /// What the feed tells of a key.
    fileprivate var told: JSONObject {
        [
            "authority": .text(authority?.text), "role": .string(role), "kid": .string(keyID),
            "state": .string(state),
        ]
    }
}
