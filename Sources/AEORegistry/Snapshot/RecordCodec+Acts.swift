import AEOModel

extension RecordCodec {
    static func encode(_ recorded: RecordedAct, to writer: inout ByteWriter) {
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
        writer.optional(act.terms) { encode($1, to: &$0) }
        writer.optional(act.bar) { encode($1, to: &$0) }
        writer.optional(act.duty) { encode($1, to: &$0) }
        writer.optional(act.succession) { writer, succession in
            writer.text(succession.kind.rawValue)
            writer.optional(succession.certificate) { $0.raw($1.bytes) }
        }
        writer.optional(act.cause) { $0.raw($1.bytes) }
    }

    static func act(_ reader: inout ByteReader) throws(ByteReader.Fault) -> RecordedAct {
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
                recordedAt: try instant(&reader),
                terms: try reader.optional(certificateTerms),
                bar: try reader.optional(span),
                duty: try reader.optional(duty),
                succession: try reader.optional(succession),
                cause: try reader.optional(identity)
            )
        )
    }

    static func encode(_ bar: BarSpan, to writer: inout ByteWriter) {
        writer.signed(bar.from.microseconds)
        writer.optional(bar.until) { $0.signed($1.microseconds) }
    }

    static func span(_ reader: inout ByteReader) throws(ByteReader.Fault) -> BarSpan {
        BarSpan(from: try instant(&reader), until: try reader.optional(instant))
    }

    private static func encode(_ duty: DutyNote, to writer: inout ByteWriter) {
        switch duty {
        case .attested(let year, let day):
            writer.integer(0)
            writer.integer(UInt64(year))
            writer.text(day.description)
        case .reviewed(let result):
            writer.integer(1)
            writer.text(result.rawValue)
        case .renewalFiled(let day):
            writer.integer(2)
            writer.text(day.description)
        }
    }

    private static func duty(_ reader: inout ByteReader) throws(ByteReader.Fault) -> DutyNote {
        switch try reader.integer() {
        case 0: return .attested(year: try reader.int(), receivedOn: try date(&reader))
        case 1:
            guard let result = ReviewResult(rawValue: try reader.text()) else { throw ByteReader.Fault() }
            return .reviewed(result)
        case 2: return .renewalFiled(on: try date(&reader))
        default: throw ByteReader.Fault()
        }
    }

    private static func succession(_ reader: inout ByteReader) throws(ByteReader.Fault) -> Succession {
        guard let kind = SuccessionKind(rawValue: try reader.text()) else { throw ByteReader.Fault() }
        return Succession(kind: kind, certificate: try reader.optional(identity))
    }
}
