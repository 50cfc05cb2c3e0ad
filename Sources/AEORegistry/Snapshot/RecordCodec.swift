import AEOModel

/// The stored form of a certificate's record: the same bytes for the same entries on every machine.
enum RecordCodec {
    /// The version of this form; a row of another version is rebuilt from the log.
    static let version: UInt8 = 1

    static func encode(_ record: CertificateRecord) -> [UInt8] {
        var writer = ByteWriter()
        writer.raw([version])
        writer.text(record.number)
        writer.text(record.authority.text)
        writer.text(record.programme.text)
        writer.integer(UInt64(record.rules))
        writer.text(record.tier)
        writer.list(record.roles) { $0.text($1) }
        writer.text(record.tin)
        writer.text(record.mainIdentifier)
        writer.flag(record.isPublished)
        writer.text(record.decisionDate.description)
        writer.integer(record.grantIndex)
        encode(record.terms, to: &writer)
        writer.list(record.acts) { encode($1, to: &$0) }
        writer.list(record.credentials) { writer, paper in
            writer.raw(paper.digest)
            writer.integer(UInt64(paper.list))
            writer.integer(UInt64(paper.index))
            writer.list(paper.partIndices) { $0.integer(UInt64($1)) }
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
        let tier = try reader.text()
        let roles = try reader.list { (reader: inout ByteReader) throws(ByteReader.Fault) in try reader.text()
        }
        let tin = try reader.text()
        let mainIdentifier = try reader.text()
        let isPublished = try reader.flag()
        let decisionDate = try date(&reader)
        let grantIndex = try reader.integer()
        let terms = try terms(&reader)
        let acts = try reader.list(act)
        let credentials = try reader.list(credential)
        guard reader.isAtEnd else { throw ByteReader.Fault() }
        return CertificateRecord(
            id: id,
            number: number,
            authority: authority,
            programme: programme,
            rules: rules,
            tier: tier,
            roles: roles,
            tin: tin,
            mainIdentifier: mainIdentifier,
            isPublished: isPublished,
            decisionDate: decisionDate,
            terms: terms,
            grantIndex: grantIndex,
            acts: acts,
            credentials: credentials
        )
    }

    private static func encode(_ terms: GrantTerms, to writer: inout ByteWriter) {
        writer.raw(terms.act.bytes)
        writer.signed(terms.decidedAt.microseconds)
        writer.signed(terms.effectiveAt.microseconds)
        writer.optional(terms.expiresAt) { $0.signed($1.microseconds) }
        writer.list(terms.parts) { $0.text($1.description) }
        writer.signed(terms.recordedAt.microseconds)
    }

    private static func encode(_ recorded: RecordedAct, to writer: inout ByteWriter) {
        let act = recorded.act
        writer.integer(recorded.index)
        writer.raw(act.id.bytes)
        writer.text(act.kind.rawValue)
        writer.optional(act.part) { $0.text($1.description) }
        writer.text(act.decidedOn.description)
        writer.optional(act.notifiedAt) { $0.signed($1.microseconds) }
        writer.flag(act.awaitsService)
        writer.signed(act.effectiveAt.microseconds)
        writer.optional(act.until) { $0.signed($1.microseconds) }
        writer.list(act.targets) { $0.raw($1.bytes) }
        writer.signed(act.recordedAt.microseconds)
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

    private static func act(_ reader: inout ByteReader) throws(ByteReader.Fault) -> RecordedAct {
        let index = try reader.integer()
        let id = try identity(&reader)
        guard let kind = ActKind(rawValue: try reader.text()) else { throw ByteReader.Fault() }
        return RecordedAct(
            index: index,
            act: Act(
                id: id,
                kind: kind,
                part: try reader.optional(part),
                decidedOn: try date(&reader),
                notifiedAt: try reader.optional(instant),
                awaitsService: try reader.flag(),
                effectiveAt: try instant(&reader),
                until: try reader.optional(instant),
                targets: try reader.list(identity),
                recordedAt: try instant(&reader)
            )
        )
    }

    private static func credential(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CredentialRecord {
        CredentialRecord(
            digest: try reader.raw(32),
            list: try reader.int(),
            index: try place(&reader),
            partIndices: try reader.list(place)
        )
    }

    /// A place in a status list; one past the list's end would stop the publisher.
    private static func place(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Int {
        let index = try reader.int()
        guard index < StatusListPublisher.listSize else { throw ByteReader.Fault() }
        return index
    }

    private static func country(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CountryCode {
        let text = try reader.text()
        // Typed codes are folded to upper case; stored ones have one spelling.
        guard let code = try? CountryCode(authority: text), code.text == text else {
            throw ByteReader.Fault()
        }
        return code
    }

    private static func date(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CivilDate {
        let text = try reader.text()
        do { return try CivilDate(parsing: text) } catch { throw ByteReader.Fault() }
    }

    private static func instant(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Instant {
        Instant(microseconds: try reader.signed())
    }

    private static func identity(_ reader: inout ByteReader) throws(ByteReader.Fault) -> RecordID {
        guard let id = RecordID(bytes: try reader.raw(16)) else { throw ByteReader.Fault() }
        return id
    }

    private static func part(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Part {
        guard let part = Part(parsing: try reader.text()) else { throw ByteReader.Fault() }
        return part
    }
}
