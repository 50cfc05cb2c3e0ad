import AEOModel
import HashTreeCollections
import JOSE

extension Projector {
    static func apply(
        _ fact: ArrangementFact,
        at index: UInt64,
        recordedAt: Instant,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.put(fact, at: index, recordedAt: recordedAt)
        return nil
    }

    static func apply(
        _ fact: TerritoryFact,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) -> ProjectedRow? {
        snapshot.put(fact, at: index)
        return nil
    }

    static func apply(
        _ entry: StopEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> StopRecord {
        let fields = EntryFields(entry.holder, index: index)
        let record = StopRecord(
            id: entry.stop,
            arrangement: entry.arrangement,
            authority: entry.authority,
            tin: entry.holder.isEmpty ? "" : try fields.fields("operator").text("tin"),
            span: entry.span,
            index: index
        )
        snapshot.put(record)
        return record
    }

    static func apply(
        _ entry: ResumeEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> StopRecord {
        guard let former = snapshot.stops[entry.stop] else {
            throw EntryFault(index: index, detail: "no stop \(entry.stop) precedes its end")
        }
        guard former.resumption == nil else {
            throw EntryFault(index: index, detail: "the stop \(entry.stop) is ended twice")
        }
        let record = former.resumed(at: entry.from, entry: index)
        snapshot.put(record)
        return record
    }

    /// The act of an entry with the consent to exchange that holds from it on.
    ///
    /// The partners stand in the group `holder`, which only some acts write; the others leave the consent as it was.
    static func completed(
        _ entry: ActEntry,
        of former: CertificateRecord,
        at index: UInt64
    ) throws(EntryFault) -> Act {
        guard entry.act.terms != nil else { return entry.act }
        var act = entry.act
        let isHolder = entry.holder["consent"] != nil
        act.terms?.exchange =
            isHolder
            ? try HolderFields.exchange(EntryFields(entry.holder, index: index)) : former.current.exchange
        return act
    }
}
