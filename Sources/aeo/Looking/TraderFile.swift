import AEORegistryAPI
import JOSE

/// Turns a file of traders' numbers into the lines of a batch, a piece at a time.
///
/// A file has one number on each line, or is a table whose first line names its columns. Empty lines are passed over,
/// and a byte order mark is. Each question has the line of the file as its `id`.
struct TraderFile: Sendable {
    /// How much of the file is read, and how much of a batch is made, at a time, in bytes.
    private static let piece = 32 << 10
    /// The most bytes of a line of the file.
    private static let longest = 4096
    /// The most questions of one batch, and its most bytes: as many as a registry takes, and somewhat fewer.
    static let perBatch = 1_000_000
    private static let batchBytes = 192 << 20

    private let next: @Sendable (Int) -> [UInt8]
    /// The members that every question has unless its row says otherwise.
    private let common: [(member: String, value: JSONValue)]
    private var columns: TraderColumns?
    private var isBegun = false
    private var isEnded = false
    private var buffer: [UInt8] = []
    private var line = 0
    /// How many questions were made since the last batch began.
    private(set) var asked = 0
    private var made = 0
    /// What is wrong with the file; no question comes after it.
    private(set) var failure: CommandFailure?

    /// Reads a file by a function that gives its next bytes, none at the end.
    init(common: [(member: String, value: JSONValue)], next: @escaping @Sendable (Int) -> [UInt8]) {
        self.common = common
        self.next = next
    }

    /// Whether nothing is left for another batch.
    var isDone: Bool { failure != nil || isEnded && buffer.isEmpty }

    /// Begins the next batch.
    mutating func beginBatch() {
        asked = 0
        made = 0
    }

    /// The next questions of the batch; `nil` at its end.
    mutating func questions() -> [UInt8]? {
        var writer = JSONWriter()
        while writer.bytes.count < Self.piece, asked < Self.perBatch, made < Self.batchBytes, failure == nil {
            guard let row = nextLine() else { break }
            ask(row, in: &writer)
        }
        made += writer.bytes.count
        return writer.bytes.isEmpty ? nil : writer.bytes
    }

    private mutating func ask(_ row: [UInt8], in writer: inout JSONWriter) {
        if !isBegun {
            isBegun = true
            columns = TraderColumns(heading: row)
            if columns != nil { return }
        }
        let members: [(member: String, text: String)]
        if let columns {
            guard let cells = columns.row(row) else {
                return fail("is not a row of the table that the first line names")
            }
            members = cells
        } else {
            guard let text = TraderColumns.cells(of: row, by: 0x0A)?.first else {
                return fail("is no UTF-8 text")
            }
            members = [("tin", text)]
        }
        writer.raw("{\"id\":")
        writer.integer(Int64(line))
        for (member, text) in members { Self.add(member, .string(text), to: &writer) }
        for (member, value) in common where !members.contains(where: { $0.member == member }) {
            Self.add(member, value, to: &writer)
        }
        writer.raw("}\n")
        asked += 1
    }

    private static func add(_ member: String, _ value: JSONValue, to writer: inout JSONWriter) {
        writer.byte(UInt8(ascii: ","))
        writer.string(member)
        writer.byte(UInt8(ascii: ":"))
        writer.bytes += JSONText.encode(value)
    }

    /// The next line that is not blank, without its line break.
    private mutating func nextLine() -> [UInt8]? {
        while failure == nil {
            guard let end = buffer.firstIndex(of: 0x0A) else {
                guard !isEnded else {
                    defer { buffer = [] }
                    return take(buffer)
                }
                guard buffer.count <= Self.longest else {
                    line += 1
                    fail("has more than \(Self.longest) bytes")
                    return nil
                }
                let bytes = next(Self.piece)
                isEnded = bytes.isEmpty
                buffer += bytes
                continue
            }
            let found = Array(buffer[..<end])
            buffer.removeFirst(end + 1)
            if let row = take(found) { return row }
        }
        return nil
    }

    /// A line of the file; `nil` for a blank one.
    private mutating func take(_ bytes: [UInt8]) -> [UInt8]? {
        line += 1
        guard bytes.count <= Self.longest else {
            fail("has more than \(Self.longest) bytes")
            return nil
        }
        var row = bytes
        if line == 1, row.starts(with: [0xEF, 0xBB, 0xBF]) { row.removeFirst(3) }
        if row.last == 0x0D { row.removeLast() }
        return row.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? nil : row
    }

    private mutating func fail(_ what: String) {
        failure = CommandFailure(
            .refused,
            "line \(line) of the file \(what)",
            hint: "write one number on each line, or a table whose first line names its columns: "
                + TraderColumns.names.joined(separator: ", ")
        )
    }
}
