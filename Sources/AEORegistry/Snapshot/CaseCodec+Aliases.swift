import AEOModel

extension CaseCodec {
    static func row(of alias: AliasRecord) -> CaseRow {
        var writer = ByteWriter()
        writer.raw([version, aliasKind])
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

    static func alias(
        _ reader: inout ByteReader,
        id: RecordID,
        authority: CountryCode
    ) throws(ByteReader.Fault) -> AliasRecord {
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
}
