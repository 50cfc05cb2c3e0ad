import AEOCertificates
import AEOModel
import JOSE

extension EntryReader {
    static func alias(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> AliasEntry {
        AliasEntry(
            alias: try fields.parsed("alias_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            party: try fields.parsed("party") { try PartyCode(parsing: $0) },
            from: try fields.optionalInstant("from"),
            until: try fields.optionalInstant("until"),
            recordedAt: try fields.instant("recorded_at"),
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    static func aliasEnd(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> AliasEndEntry {
        AliasEndEntry(
            alias: try fields.parsed("alias_id", RecordID.init(parsing:)),
            act: try fields.parsed("act_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            endsAt: try fields.instant("ends_at"),
            recordedAt: try fields.instant("recorded_at"),
            decision: try group(.decision, of: entry)
        )
    }
}
