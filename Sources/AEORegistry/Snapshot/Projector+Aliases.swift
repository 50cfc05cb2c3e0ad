import AEOModel
import HashTreeCollections
import JOSE

extension Projector {
    static func apply(
        _ entry: AliasEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> AliasRecord {
        let fields = EntryFields(entry.holder, index: index)
        let isErased = entry.holder.isEmpty
        let code = isErased ? nil : try fields.fields("alias")
        let record = AliasRecord(
            id: entry.alias,
            authority: entry.authority,
            party: entry.party,
            scheme: try code?.text("scheme") ?? "",
            value: try code?.text("value") ?? "",
            tin: isErased ? "" : try fields.text("tin"),
            from: entry.from,
            until: entry.until,
            index: index
        )
        guard snapshot.aliases[record.id] == nil else {
            throw EntryFault(index: index, detail: "the alias \(record.id) is recorded twice")
        }
        snapshot.aliases.put(record)
        return record
    }

    static func apply(
        _ entry: AliasEndEntry,
        at index: UInt64,
        to snapshot: inout Snapshot
    ) throws(EntryFault) -> AliasRecord {
        guard let former = snapshot.aliases[entry.alias] else {
            throw EntryFault(index: index, detail: "no entry precedes the end of the alias \(entry.alias)")
        }
        guard former.end == nil else {
            throw EntryFault(index: index, detail: "the alias \(entry.alias) is ended twice")
        }
        let record = former.ended(AliasEnd(at: entry.endsAt, index: index))
        snapshot.aliases.put(record)
        return record
    }

    /// Takes the trader out of the aliases that go with an erased certificate.
    static func eraseAliases(of former: CertificateRecord, from snapshot: inout Snapshot) {
        for alias in snapshot.aliasesErased(with: former) { snapshot.aliases.put(alias.erased) }
    }
}
