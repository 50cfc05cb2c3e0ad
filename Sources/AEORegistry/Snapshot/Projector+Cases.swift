import AEOModel
import HashTreeCollections
import JOSE

extension Projector {
    static func apply(_ entry: RefusalEntry, at index: UInt64, to snapshot: inout Snapshot) -> RefusalRecord {
        let record = RefusalRecord(
            id: entry.refusal,
            authority: entry.authority,
            programme: entry.programme,
            tier: entry.tier,
            decidedOn: entry.decidedOn,
            receivedOn: entry.receivedOn,
            track: entry.track,
            sizeClass: entry.sizeClass,
            index: index
        )
        snapshot.refusals[record.id] = record
        return record
    }

    static func apply(
        _ entry: BarEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> BarRecord {
        let fields = EntryFields(entry.holder, index: index)
        let record = BarRecord(
            id: entry.bar,
            authority: entry.authority,
            programme: entry.programme,
            span: entry.span,
            keys: entry.holder.isEmpty ? [] : try HolderFields.keys(fields),
            index: index,
            liftedIndex: nil
        )
        snapshot.bars[record.id] = record
        return record
    }

    static func apply(
        _ entry: BarLiftEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> BarRecord {
        let former =
            snapshot.bars[entry.bar]
            ?? BarRecord(
                id: entry.bar,
                authority: entry.authority,
                programme: entry.programme,
                span: nil,
                keys: [],
                index: index,
                liftedIndex: nil
            )
        guard former.liftedIndex == nil else {
            throw EntryFault(index: index, detail: "the bar \(entry.bar) is lifted twice")
        }
        let record = former.lifted(at: index)
        snapshot.bars[record.id] = record
        return record
    }
}
