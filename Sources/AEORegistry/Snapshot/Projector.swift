import AEOModel
import HashTreeCollections
import JOSE

/// Applies entries to the projections: the one way from the log to the snapshot.
///
/// Used when an entry is written and when the log is replayed (promise 2). It never validates, computes dates or reads
/// rules.
enum Projector {
    /// Applies an entry's content and gives the rows that it changed.
    ///
    /// `changes` are those of a partner's list, which stands in documents beside the log.
    static func apply(
        _ content: EntryContent,
        at index: UInt64,
        mirrored changes: [MirrorChange] = [],
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> ProjectedRow? {
        guard index == snapshot.size else {
            throw EntryFault(index: index, detail: "entry \(snapshot.size) is wanted first")
        }
        let row: ProjectedRow? =
            switch content {
            case .grant(let grant): .certificate(try apply(grant, at: index, to: &snapshot))
            case .act(let entry): .certificate(try apply(entry, at: index, to: &snapshot))
            case .refusal(let entry): .refusal(apply(entry, at: index, to: &snapshot))
            case .bar(let entry): .bar(try apply(entry, at: index, to: &snapshot))
            case .barLift(let entry): .bar(try apply(entry, at: index, to: &snapshot))
            case .key(let fact, _): apply(fact, at: index, to: &snapshot)
            case .profile(let fact, _): apply(fact, to: &snapshot)
            case .clock(let fact, let stamp): apply(fact, at: index, recordedAt: stamp, to: &snapshot)
            case .statusList: nil
            case .restart(let fact, _): apply(fact, at: index, to: &snapshot)
            case .held(let fact, _): apply(fact, at: index, to: &snapshot)
            case .arrangement(let fact, let stamp): apply(fact, at: index, recordedAt: stamp, to: &snapshot)
            case .territories(let fact, _): apply(fact, at: index, to: &snapshot)
            case .stop(let entry): .stop(try apply(entry, at: index, to: &snapshot))
            case .resume(let entry): .stop(try apply(entry, at: index, to: &snapshot))
            case .mirror(let fact, let stamp):
                apply(PartnerList(index: index, receivedAt: stamp, fact: fact), changes, to: &snapshot)
            case .agency(let fact, _): apply(fact, at: index, to: &snapshot)
            }
        snapshot.size = index + 1
        snapshot.lastRecordedAt = content.recordedAt
        return row
    }

    private static func apply(
        _ grant: GrantEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> CertificateRow {
        let fields = EntryFields(grant.holder, index: index)
        let isErased = grant.holder.isEmpty
        var paper = grant.issue.paper
        paper.entry = index
        let record = CertificateRecord(
            id: grant.certificate,
            number: isErased ? "" : try fields.text("certificate_number"),
            authority: grant.authority,
            programme: grant.programme,
            rules: grant.rules,
            granted: CertificateTerms(
                tier: grant.tier,
                roles: grant.roles,
                expiryDate: grant.expiryDate,
                expiresAt: grant.expiresAt,
                isPublished: isErased ? false : try fields.fields("consent").bool("publication"),
                exchange: isErased ? [] : try HolderFields.exchange(fields)
            ),
            holder: isErased ? .erased : try HolderFields.facts(fields),
            decisionDate: grant.decidedOn,
            terms: GrantTerms(
                act: grant.act,
                decidedAt: grant.decidedAt,
                effectiveAt: grant.effectiveAt,
                expiresAt: grant.expiresAt,
                parts: grant.parts,
                recordedAt: grant.recordedAt
            ),
            grantIndex: index,
            acts: [],
            credentials: [paper]
        )
        guard snapshot.certificates[record.id] == nil,
            isErased || snapshot.byNumber[record.number] == nil
        else {
            throw EntryFault(index: index, detail: "the certificate is granted twice")
        }
        snapshot.put(record)
        return CertificateRow(record, searchText: isErased ? "" : try SearchText.of(fields))
    }

    private static func apply(
        _ entry: ActEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> CertificateRow {
        guard let former = snapshot.certificates[entry.certificate] else {
            throw EntryFault(index: index, detail: "no grant precedes the act on \(entry.certificate)")
        }
        var paper = entry.issue?.paper
        paper?.entry = index
        let act = try completed(entry, of: former, at: index)
        var record = former.adding(RecordedAct(index: index, act: act), issue: paper)
        if entry.act.kind == .correct { record = record.correcting(entry.act.targets) }
        var searchText: String?
        if entry.act.kind == .erase {
            record = record.erased(
                formerNumber: entry.holder.isEmpty
                    ? nil : try EntryFields(entry.holder, index: index).digest("number_sha256")
            )
            searchText = ""
        } else if !entry.holder.isEmpty, entry.act.kind == .amend || entry.act.kind == .correct {
            let fields = EntryFields(entry.holder, index: index)
            record = record.holding(try HolderFields.facts(fields))
            searchText = try SearchText.of(fields)
        } else if !entry.holder.isEmpty, entry.act.kind == .succeed {
            record = record.followed(by: try HolderFields.follower(EntryFields(entry.holder, index: index)))
        }
        snapshot.put(record)
        return CertificateRow(record, searchText: searchText)
    }

    private static func apply(
        _ fact: KeyFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.put(fact, at: index)
        return nil
    }

    private static func apply(
        _ fact: ClockFact,
        at index: UInt64,
        recordedAt: Instant,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.put(fact, at: index, recordedAt: recordedAt)
        return nil
    }

    private static func apply(
        _ fact: RestartFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.restarts.apply(fact, at: index)
        return nil
    }

    private static func apply(
        _ fact: HeldFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.restarts.hold(fact.held, at: index)
        return nil
    }

    private static func apply(
        _ list: PartnerList,
        _ changes: [MirrorChange],
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.mirrors.put(list)
        return .mirrors(snapshot.mirrors.apply(changes, at: list.index))
    }

    private static func apply(
        _ fact: AgencyFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.put(fact, at: index)
        return nil
    }

    private static func apply(_ fact: ProfileFact, to snapshot: inout Snapshot) -> ProjectedRow? {
        snapshot.put(fact)
        return nil
    }
}
