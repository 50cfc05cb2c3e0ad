import AEOModel

/// The stored form of a certificate's record: the same bytes for the same entries on every machine.
enum RecordCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 4

    static func encode(_ record: CertificateRecord) -> [UInt8] {
        var writer = ByteWriter()
        writer.raw([version])
        writer.text(record.number)
        writer.text(record.authority.text)
        writer.text(record.programme.text)
        writer.integer(UInt64(record.rules))
        encode(record.granted, to: &writer)
        encode(record.holder, to: &writer)
        writer.list(record.followers) { $0.text($1) }
        writer.optional(record.formerNumber) { $0.raw($1) }
        writer.text(record.decisionDate.description)
        writer.integer(record.grantIndex)
        encode(record.terms, to: &writer)
        writer.list(record.acts) { encode($1, to: &$0) }
        writer.list(record.credentials) { writer, paper in
            writer.raw(paper.digest)
            writer.integer(UInt64(paper.list))
            writer.integer(UInt64(paper.index))
            writer.list(paper.partIndices) { $0.integer(UInt64($1)) }
            writer.integer(paper.entry)
        }
        return writer.bytes
    }

    static func decode(_ bytes: [UInt8], id: RecordID) throws(ByteReader.Fault) -> CertificateRecord {
        var reader = ByteReader(bytes)
        guard try reader.byte() == version else { throw ByteReader.Fault() }
        let number = try reader.text()
        let authority = try country(&reader)
        guard let programme = ProgrammeID(parsing: try reader.text()) else { throw ByteReader.Fault() }
        let rules = try reader.int()
        let granted = try certificateTerms(&reader)
        let holder = try holderFacts(&reader)
        let followers = try reader.list(text)
        let formerNumber = try reader.optional { (reader) throws(ByteReader.Fault) in try reader.raw(32) }
        let decisionDate = try date(&reader)
        let grantIndex = try reader.integer()
        let record = CertificateRecord(
            id: id,
            number: number,
            authority: authority,
            programme: programme,
            rules: rules,
            granted: granted,
            holder: holder,
            followers: followers,
            formerNumber: formerNumber,
            decisionDate: decisionDate,
            terms: try terms(&reader),
            grantIndex: grantIndex,
            acts: try reader.list(act),
            credentials: try reader.list(credential)
        )
        guard reader.isAtEnd else { throw ByteReader.Fault() }
        return record
    }

    private static func encode(_ terms: GrantTerms, to writer: inout ByteWriter) {
        writer.raw(terms.act.bytes)
        writer.signed(terms.decidedAt.microseconds)
        writer.signed(terms.effectiveAt.microseconds)
        writer.optional(terms.expiresAt) { $0.signed($1.microseconds) }
        writer.list(terms.parts) { $0.text($1.description) }
        writer.signed(terms.recordedAt.microseconds)
    }

    private static func terms(_ reader: inout ByteReader) throws(ByteReader.Fault) -> GrantTerms {
        GrantTerms(
            act: try identity(&reader),
            decidedAt: try instant(&reader),
            effectiveAt: try instant(&reader),
            expiresAt: try reader.optional(instant),
            parts: try reader.list(part),
            recordedAt: try instant(&reader)
        )
    }

    private static func credential(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CredentialRecord {
        CredentialRecord(
            digest: try reader.raw(32),
            list: try reader.int(),
            index: try place(&reader),
            partIndices: try reader.list(place),
            entry: try reader.integer()
        )
    }

    /// A place in a status list; one past the list's end would stop the publisher.
    private static func place(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Int {
        let index = try reader.int()
        guard index < StatusListPublisher.listSize else { throw ByteReader.Fault() }
        return index
    }
}
