import AEOModel

extension RecordCodec {
    static func country(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CountryCode {
        let text = try reader.text()
        // Typed codes are folded to upper case; stored ones have one spelling.
        guard let code = try? CountryCode(authority: text), code.text == text else {
            throw ByteReader.Fault()
        }
        return code
    }

    static func date(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CivilDate {
        let text = try reader.text()
        do { return try CivilDate(parsing: text) } catch { throw ByteReader.Fault() }
    }

    static func instant(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Instant {
        Instant(microseconds: try reader.signed())
    }

    static func identity(_ reader: inout ByteReader) throws(ByteReader.Fault) -> RecordID {
        guard let id = RecordID(bytes: try reader.raw(16)) else { throw ByteReader.Fault() }
        return id
    }

    static func part(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Part {
        guard let part = Part(parsing: try reader.text()) else { throw ByteReader.Fault() }
        return part
    }

    static func text(_ reader: inout ByteReader) throws(ByteReader.Fault) -> String { try reader.text() }

    static func certificateTerms(_ reader: inout ByteReader) throws(ByteReader.Fault) -> CertificateTerms {
        CertificateTerms(
            tier: try reader.text(),
            roles: try reader.list(text),
            expiryDate: try reader.optional(date),
            expiresAt: try reader.optional(instant),
            isPublished: try reader.flag(),
            lastReview: try reader.optional(date),
            nextReview: try reader.optional(date),
            exchange: try reader.list(text)
        )
    }

    static func encode(_ terms: CertificateTerms, to writer: inout ByteWriter) {
        writer.text(terms.tier)
        writer.list(terms.roles) { $0.text($1) }
        writer.optional(terms.expiryDate) { $0.text($1.description) }
        writer.optional(terms.expiresAt) { $0.signed($1.microseconds) }
        writer.flag(terms.isPublished)
        writer.optional(terms.lastReview) { $0.text($1.description) }
        writer.optional(terms.nextReview) { $0.text($1.description) }
        writer.list(terms.exchange) { $0.text($1) }
    }

    static func holderFacts(_ reader: inout ByteReader) throws(ByteReader.Fault) -> HolderFacts {
        HolderFacts(
            tin: try reader.text(),
            mainIdentifier: try reader.text(),
            otherIdentifiers: try reader.list(text),
            reliances: try reader.list(reliance),
            track: try reader.optional(text),
            evidenceUntil: try reader.optional(date)
        )
    }

    static func encode(_ holder: HolderFacts, to writer: inout ByteWriter) {
        writer.text(holder.tin)
        writer.text(holder.mainIdentifier)
        writer.list(holder.otherIdentifiers) { $0.text($1) }
        writer.list(holder.reliances) { encode($1, to: &$0) }
        writer.optional(holder.track) { $0.text($1) }
        writer.optional(holder.evidenceUntil) { $0.text($1.description) }
    }

    private static func reliance(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Reliance {
        let kind = try reader.text()
        let programme = try reader.optional { (reader) throws(ByteReader.Fault) in
            guard let programme = ProgrammeID(parsing: try reader.text()) else { throw ByteReader.Fault() }
            return programme
        }
        let identifier = try reader.text()
        guard let effect = RelianceEffect(rawValue: try reader.text()) else { throw ByteReader.Fault() }
        return Reliance(kind: kind, programme: programme, identifier: identifier, effect: effect)
    }

    private static func encode(_ reliance: Reliance, to writer: inout ByteWriter) {
        writer.text(reliance.kind)
        writer.optional(reliance.programme) { $0.text($1.text) }
        writer.text(reliance.identifier)
        writer.text(reliance.effect.rawValue)
    }
}
