import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// Answers the lines of one batch, in their order, into a buffer that its owner empties.
///
/// Every line is answered from the snapshot and for the present that the batch began with. Lines of the plain shape are
/// answered here; any other goes through its owner, who may have to wait for the store.
struct StatusTeller {
    /// Why it stopped.
    enum Step {
        /// It needs more bytes, or there are no more.
        case hungry
        /// The buffer should be sent.
        case full
        /// A line is not plain, and wants an answer.
        case asked(StatusLine, id: [UInt8]?)
        /// The batch has more lines than are answered.
        case exhausted
    }

    /// When the buffer counts as full, in bytes.
    static let piece = 64 << 10
    /// The most lines of one batch.
    static let mostLines = 1_000_000

    /// What answers the lines that are not plain.
    var counter: StatusCounter
    private let desk: StatusDesk
    private let filter: StatusFilter
    private let shelf: StatusShelf
    /// The office for lines that name none.
    private let relying: PartyCode?
    /// The end of every answer to a line without a moment.
    private let ending: [UInt8]
    private var writer = JSONWriter()
    private var notes: [GivenAnswer] = []
    private var tally = OutcomeTally()
    private var input: [UInt8] = []
    private var position = 0
    private var lines = 0
    /// Whether the rest of a line that is too long is passed over.
    private var isSkipping = false

    init(counter: StatusCounter, relying: PartyCode?, filter: StatusFilter, shelf: StatusShelf) {
        self.counter = counter
        self.relying = relying
        self.filter = filter
        self.shelf = shelf
        desk = counter.desk
        var ending = JSONWriter()
        ending.moment(desk.now, from: desk.knowledge)
        ending.raw("}\n")
        self.ending = ending.bytes
        writer.bytes.reserveCapacity(Self.piece + 4096)
    }

    // MARK: In and out

    /// Takes the next bytes of the batch.
    mutating func take(_ bytes: some Collection<UInt8>) {
        input.removeFirst(position)
        position = 0
        input.append(contentsOf: bytes)
    }

    /// Takes the end of the batch, which ends its last line.
    mutating func takeEnd() {
        if position < input.count || isSkipping { take(CollectionOfOne(0x0A)) }
    }

    /// The answers so far, and the notes of them to the journal and the metrics.
    mutating func emptied() -> ByteBuffer {
        let buffer = ByteBuffer(bytes: writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
        counter.registry.note(notes)
        notes.removeAll(keepingCapacity: true)
        tally.add(to: counter.registry.metrics)
        return buffer
    }

    /// Whether there is anything to send.
    var isEmpty: Bool { writer.bytes.isEmpty }

    // MARK: Lines

    /// Answers lines until it needs something.
    mutating func step() -> Step {
        let held = input
        let bytes = held.span
        while position < bytes.count {
            guard writer.bytes.count < Self.piece else { return .full }
            if lines == Self.mostLines {
                // Line breaks alone may follow.
                guard bytes[position] == 0x0A || bytes[position] == 0x0D else { return .exhausted }
                position += 1
                continue
            }
            if relying == nil, !isSkipping, let line = PlainLine(bytes, at: position) {
                position = line.end
                lines += 1
                tell(line, bytes)
                continue
            }
            guard let end = Self.lineEnd(in: bytes, from: position) else {
                keepBeginning(of: bytes.count - position)
                return .hungry
            }
            let line = position..<end
            position = end + 1
            if isSkipping {
                isSkipping = false
            } else if line.count > StatusLine.limit + 1 {
                refuseLength()
            } else if let step = read(Array(held[line])) {
                return step
            }
        }
        return .hungry
    }

    /// Writes the answer to a line that was handed out.
    mutating func tell(_ reply: StatusReply, id: [UInt8]?) {
        writer.byte(UInt8(ascii: "{"))
        if let id {
            writer.raw("\"id\":")
            writer.bytes += id
            writer.byte(UInt8(ascii: ","))
        }
        reply.write(to: &writer)
        writer.raw("}\n")
        tally.count(reply.answer.outcome)
        reply.answer.note(by: counter.caller.asker, at: desk, into: &notes)
    }

    /// Writes a line that says what is wrong.
    mutating func refuse(_ problem: ProblemDocument, id: [UInt8]?) {
        writer.raw("{\"id\":")
        if let id { writer.bytes += id } else { writer.raw("null") }
        writer.raw(",\"error\":")
        writer.bytes += JSONText.encode(problem.json)
        writer.raw("}\n")
    }

    private mutating func tell(_ line: PlainLine, _ bytes: Span<UInt8>) {
        let key = StatusDesk.key(ofASCII: bytes.extracting(line.tin))
        writer.byte(UInt8(ascii: "{"))
        if !line.id.isEmpty {
            writer.raw("\"id\":")
            writer.copy(bytes.extracting(line.id))
            writer.byte(UInt8(ascii: ","))
        }
        writer.raw("\"tin\":\"")
        writer.copy(bytes.extracting(line.tin))
        writer.raw("\",")
        let plate = shelf.plate(key, at: desk)
        writer.bytes.append(contentsOf: plate.members)
        writer.bytes.append(contentsOf: ending)
        tally.count(plate.outcome)
        plate.note(by: counter.caller.asker, at: desk, into: &notes)
    }

    /// Reads a line of any shape; a step when it is a question.
    private mutating func read(_ line: [UInt8]) -> Step? {
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        lines += 1
        var id: [UInt8]?
        do {
            let object = try StrictJSON.parseObject(line, limits: StatusLine.jsonLimits)
            id = try LineID.written(in: line, of: object)
            let question = try StatusLine(object, roleCodes: filter.roleCodes, relying: relying)
            try filter.check(
                programme: question.programme,
                role: question.role,
                isForeign: question.relying != nil
            )
            return .asked(question, id: id)
        } catch {
            refuse(HTTPProblem(line: error).document, id: id)
            return nil
        }
    }

    /// Keeps the beginning of a line whose end has not come yet, unless it is too long already.
    private mutating func keepBeginning(of count: Int) {
        guard isSkipping || count > StatusLine.limit + 1 else { return }
        position = input.count
        guard !isSkipping else { return }
        isSkipping = true
        refuseLength()
    }

    private mutating func refuseLength() {
        lines += 1
        refuse(ProblemDocument(.tooLarge, "a line has at most \(StatusLine.limit) bytes"), id: nil)
    }

    private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A { return index }
            index += 1
        }
        return nil
    }
}
