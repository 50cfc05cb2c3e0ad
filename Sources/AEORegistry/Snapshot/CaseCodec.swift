import AEOModel
import HashTreeCollections

/// The stored form of refusals and bars: the same bytes for the same entries on every machine.
enum CaseCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 1

    private enum Kind: UInt8 {
        case refusal = 1
        case bar = 2
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

    /// Puts what a row holds into a snapshot.
    static func read(_ row: CaseRow, into snapshot: inout Snapshot) throws(ByteReader.Fault) {
        var reader = ByteReader(row.record)
        guard try reader.byte() == version, let kind = Kind(rawValue: try reader.byte()) else {
            throw ByteReader.Fault()
        }
        let authority = try RecordCodec.country(&reader)
        guard let programme = ProgrammeID(parsing: try reader.text()) else { throw ByteReader.Fault() }
        switch kind {
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
}
