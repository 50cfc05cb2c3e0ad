import AEOModel
import HashTreeCollections

/// Applies entries to the projections: the one way from the log to the snapshot.
///
/// Used when an entry is written and when the log is replayed (promise 2). It never validates, computes dates or reads
/// rules.
enum Projector {
    /// Applies an entry's content and gives the certificate row that it changed.
    static func apply(
        _ content: EntryContent,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> CertificateRow? {
        guard index == snapshot.size else {
            throw EntryFault(index: index, detail: "entry \(snapshot.size) is wanted first")
        }
        let row: CertificateRow? =
            switch content {
            case .grant(let grant): try apply(grant, at: index, to: &snapshot)
            case .act(let entry): try apply(entry, at: index, to: &snapshot)
            case .key(let fact, _): apply(fact, at: index, to: &snapshot)
            case .profile(let fact, _): apply(fact, to: &snapshot)
            case .statusList: nil
            case .restart(let fact, _): apply(fact, at: index, to: &snapshot)
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
        let record = CertificateRecord(
            id: grant.certificate,
            number: try fields.text("certificate_number"),
            authority: grant.authority,
            programme: grant.programme,
            rules: grant.rules,
            tier: grant.tier,
            roles: grant.roles,
            tin: try fields.text("tin"),
            mainIdentifier: try fields.text("main_identifier"),
            isPublished: try fields.fields("consent").bool("publication"),
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
            credentials: [grant.paper]
        )
        guard snapshot.certificates[record.id] == nil, snapshot.byNumber[record.number] == nil else {
            throw EntryFault(index: index, detail: "the certificate is granted twice")
        }
        snapshot.put(record)
        return CertificateRow(
            id: record.id,
            number: record.number,
            searchText: try SearchText.of(fields),
            record: RecordCodec.encode(record)
        )
    }

    private static func apply(
        _ entry: ActEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> CertificateRow {
        guard let former = snapshot.certificates[entry.certificate] else {
            throw EntryFault(index: index, detail: "no grant precedes the act on \(entry.certificate)")
        }
        let record = former.adding(RecordedAct(index: index, act: entry.act))
        snapshot.put(record)
        return CertificateRow(
            id: record.id,
            number: record.number,
            searchText: nil,
            record: RecordCodec.encode(record)
        )
    }

    private static func apply(
        _ fact: KeyFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> CertificateRow? {
        snapshot.put(fact, at: index)
        return nil
    }

    private static func apply(
        _ fact: RestartFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> CertificateRow? {
        snapshot.restarts.apply(fact, at: index)
        return nil
    }

    private static func apply(_ fact: ProfileFact, to snapshot: inout Snapshot) -> CertificateRow? {
        snapshot.profiles[fact.programme] = fact
        return nil
    }
}
