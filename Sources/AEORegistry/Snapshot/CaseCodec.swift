import AEOModel
import HashTreeCollections

/// The stored form of refusals, bars and aliases: the same bytes for the same entries on every machine.
enum CaseCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 1

    private enum Kind: UInt8 {
        case refusal = 1
        case bar = 2
        case alias = 8
    }

    static func row(of refusal: RefusalRecord) -> CaseRow {
        var writer = ByteWriter()
        writer.raw([version, Kind.refusal.rawValue])
        writer.text(refusal.authority.text)
        writer.text(refusal.programme.text)
        writer.text(refusal.tier)
        writer.text(refusal.decidedOn.description)
        writer.optional(refusal.receivedOn) { $0.text($1.description) }
        writer.optional(refusal.track) { $0.text($1) }
        writer.optional(refusal.sizeClass) { $0.text($1.rawValue) }
        writer.integer(refusal.index)
        return CaseRow(id: refusal.id, record: writer.bytes)
    }

    static func row(of bar: BarRecord) -> CaseRow {
        var writer = ByteWriter()
        writer.raw([version, Kind.bar.rawValue])
        writer.text(bar.authority.text)
        writer.text(bar.programme.text)
        writer.optional(bar.span) { RecordCodec.encode($1, to: &$0) }
        writer.list(bar.keys) { $0.text($1) }
        writer.integer(bar.index)
        writer.optional(bar.liftedIndex) { $0.integer($1) }
        return CaseRow(id: bar.id, record: writer.bytes)
    }

    static func row(of alias: AliasRecord) -> CaseRow {
        var writer = ByteWriter()
        writer.raw([version, Kind.alias.rawValue])
        writer.text(alias.authority.text)
        writer.text(alias.party.text)
        writer.text(alias.scheme)
        writer.text(alias.value)
        writer.text(alias.tin)
        writer.optional(alias.from) { $0.signed($1.microseconds) }
        writer.optional(alias.until) { $0.signed($1.microseconds) }
        writer.integer(alias.index)
        writer.optional(alias.end) { writer, end in
            writer.signed(end.at.microseconds)
            writer.integer(end.index)
        }
        return CaseRow(id: alias.id, record: writer.bytes)
    }

    private static func alias(
        _ reader: inout ByteReader,
        id: RecordID
    ) throws(ByteReader.Fault) -> AliasRecord {
        let authority = try RecordCodec.country(&reader)
        let party = try reader.text()
        // Typed codes are folded to upper case; stored ones have one spelling.
        guard let code = try? PartyCode(parsing: party), code.text == party else { throw ByteReader.Fault() }
        return AliasRecord(
            id: id,
            authority: authority,
            party: code,
            scheme: try reader.text(),
            value: try reader.text(),
            tin: try reader.text(),
            from: try reader.optional(RecordCodec.instant),
            until: try reader.optional(RecordCodec.instant),
            index: try reader.integer(),
            end: try reader.optional { (reader) throws(ByteReader.Fault) in
                AliasEnd(at: try RecordCodec.instant(&reader), index: try reader.integer())
            }
        )
    }

    /// Puts what a row holds into a snapshot.
    static func read(_ row: CaseRow, into snapshot: inout Snapshot) throws(ByteReader.Fault) {
        var reader = ByteReader(row.record)
        guard try reader.byte() == version, let kind = Kind(rawValue: try reader.byte()) else {
            throw ByteReader.Fault()
        }
        switch kind {
        case .refusal:
            let (authority, programme) = try granting(&reader)
            let tier = try reader.text()
            let decidedOn = try RecordCodec.date(&reader)
            let receivedOn = try reader.optional(RecordCodec.date)
            let track = try reader.optional(RecordCodec.text)
            let sizeClass = try reader.optional { (reader) throws(ByteReader.Fault) in
                guard let size = SizeClass(rawValue: try reader.text()) else { throw ByteReader.Fault() }
                return size
            }
            snapshot.refusals[row.id] = RefusalRecord(
                id: row.id,
                authority: authority,
                programme: programme,
                tier: tier,
                decidedOn: decidedOn,
                receivedOn: receivedOn,
                track: track,
                sizeClass: sizeClass,
                index: try reader.integer()
            )
        case .bar:
            let (authority, programme) = try granting(&reader)
            snapshot.bars[row.id] = BarRecord(
                id: row.id,
                authority: authority,
                programme: programme,
                span: try reader.optional(RecordCodec.span),
                keys: try reader.list(RecordCodec.text),
                index: try reader.integer(),
                liftedIndex: try reader.optional { (reader) throws(ByteReader.Fault) in
                    try reader.integer()
                }
            )
        case .alias:
            snapshot.aliases.put(try alias(&reader, id: row.id))
        }
        guard reader.isAtEnd else { throw ByteReader.Fault() }
    }

    private static func granting(
        _ reader: inout ByteReader
    ) throws(ByteReader.Fault) -> (CountryCode, ProgrammeID) {
        let authority = try RecordCodec.country(&reader)
        guard let programme = ProgrammeID(parsing: try reader.text()) else { throw ByteReader.Fault() }
        return (authority, programme)
    }
}
