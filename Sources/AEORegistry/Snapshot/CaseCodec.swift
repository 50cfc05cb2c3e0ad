import AEOModel
import HashTreeCollections

/// The stored form of refusals, bars and stops: the same bytes for the same entries on every machine.
enum CaseCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 1

    private enum Kind: UInt8 {
        case refusal = 1
        case bar = 2
        case stop = 3
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

    static func row(of stop: StopRecord) -> CaseRow {
        var writer = ByteWriter()
        writer.raw([version, Kind.stop.rawValue])
        writer.text(stop.authority.text)
        writer.text(stop.arrangement.text)
        RecordCodec.encode(stop.span, to: &writer)
        writer.text(stop.tin)
        writer.integer(stop.index)
        writer.optional(stop.resumption) {
            $0.signed($1.from.microseconds)
            $0.integer($1.index)
        }
        return CaseRow(id: stop.id, record: writer.bytes)
    }

    /// Puts what a row holds into a snapshot.
    static func read(_ row: CaseRow, into snapshot: inout Snapshot) throws(ByteReader.Fault) {
        var reader = ByteReader(row.record)
        guard try reader.byte() == version, let kind = Kind(rawValue: try reader.byte()) else {
            throw ByteReader.Fault()
        }
        let authority = try RecordCodec.country(&reader)
        if kind == .stop {
            snapshot.put(try stop(&reader, id: row.id, authority: authority))
            guard reader.isAtEnd else { throw ByteReader.Fault() }
            return
        }
        guard let programme = ProgrammeID(parsing: try reader.text()) else { throw ByteReader.Fault() }
        switch kind {
        case .stop: break
        case .refusal:
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
        }
        guard reader.isAtEnd else { throw ByteReader.Fault() }
    }

    private static func stop(
        _ reader: inout ByteReader,
        id: RecordID,
        authority: CountryCode
    ) throws(ByteReader.Fault) -> StopRecord {
        guard let arrangement = ArrangementID(parsing: try reader.text()) else { throw ByteReader.Fault() }
        let span = try RecordCodec.span(&reader)
        return StopRecord(
            id: id,
            arrangement: arrangement,
            authority: authority,
            tin: try reader.text(),
            span: span,
            index: try reader.integer(),
            resumption: try reader.optional { (reader) throws(ByteReader.Fault) in
                StopRecord.Resumption(from: try RecordCodec.instant(&reader), index: try reader.integer())
            }
        )
    }
}
