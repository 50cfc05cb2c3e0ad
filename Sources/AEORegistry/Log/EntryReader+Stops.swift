import AEOCertificates
import AEOModel
import JOSE

extension EntryReader {
    static func stop(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> StopEntry {
        StopEntry(
            stop: try fields.parsed("stop_id", RecordID.init(parsing:)),
            arrangement: try fields.parsed("arrangement", ArrangementID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            span: try span(fields),
            recordedAt: try fields.instant("recorded_at"),
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    static func resume(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> ResumeEntry {
        ResumeEntry(
            stop: try fields.parsed("stop_id", RecordID.init(parsing:)),
            act: try fields.parsed("act_id", RecordID.init(parsing:)),
            arrangement: try fields.parsed("arrangement", ArrangementID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            from: try fields.instant("from"),
            recordedAt: try fields.instant("recorded_at"),
            decision: try group(.decision, of: entry)
        )
    }
}
