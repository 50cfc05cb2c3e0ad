import AEOCertificates
import AEOModel
import JOSE

extension EntryReader {
    static func refusal(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> RefusalEntry {
        let profile = try fields.fields("profile")
        return RefusalEntry(
            refusal: try fields.parsed("refusal_id", RecordID.init(parsing:)),
            act: try fields.parsed("act_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            programme: try fields.parsed("programme", ProgrammeID.init(parsing:)),
            tier: try fields.text("tier"),
            decidedOn: try fields.parsed("decided_on") { try CivilDate(parsing: $0) },
            receivedOn: try fields.optional("received_on") { try CivilDate(parsing: $0) },
            track: try fields.optional("track") { $0 },
            sizeClass: try fields.optional("size_class", SizeClass.init(rawValue:)),
            rules: try profile.count("version"),
            profileDigest: try profile.text("sha256"),
            rulesAssumed: try fields.bool("rules_assumed"),
            zone: try fields.fields("zone").text("identifier"),
            recordedAt: try fields.instant("recorded_at"),
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    static func bar(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> BarEntry {
        BarEntry(
            bar: try fields.parsed("bar_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            programme: try fields.parsed("programme", ProgrammeID.init(parsing:)),
            span: try span(fields),
            recordedAt: try fields.instant("recorded_at"),
            holder: try group(.holder, of: entry),
            decision: try group(.decision, of: entry)
        )
    }

    static func lift(_ fields: EntryFields, in entry: StoredEntry) throws(EntryFault) -> BarLiftEntry {
        BarLiftEntry(
            bar: try fields.parsed("bar_id", RecordID.init(parsing:)),
            act: try fields.parsed("act_id", RecordID.init(parsing:)),
            authority: try fields.parsed("authority") { try CountryCode(authority: $0) },
            programme: try fields.parsed("programme", ProgrammeID.init(parsing:)),
            recordedAt: try fields.instant("recorded_at"),
            decision: try group(.decision, of: entry)
        )
    }
}
