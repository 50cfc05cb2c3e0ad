import AEOModel

/// The stored form of a partner's record: the same bytes for the same entries on every machine.
enum MirrorCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 1

    static func row(of record: MirrorRecord) -> MirrorRow {
        var writer = ByteWriter()
        writer.raw([version])
        writer.list(record.versions) { writer, version in
            writer.integer(version.index)
            writer.flag(version.isListed)
            writer.integer(UInt64(version.line.count))
            writer.raw(version.line)
        }
        return MirrorRow(
            key: record.key.description,
            searchText: record.facts?.searchText ?? "",
            record: writer.bytes
        )
    }

    static func record(_ row: MirrorRow) throws(ByteReader.Fault) -> MirrorRecord {
        var reader = ByteReader(row.record)
        guard try reader.byte() == version, let key = MirrorKey(parsing: row.key) else {
            throw ByteReader.Fault()
        }
        let versions = try reader.list { (reader) throws(ByteReader.Fault) in
            MirrorVersion(
                index: try reader.integer(),
                isListed: try reader.flag(),
                line: try reader.raw(try reader.int())
            )
        }
        guard reader.isAtEnd, !versions.isEmpty else { throw ByteReader.Fault() }
        return MirrorRecord(key: key, versions: versions)
    }
}
