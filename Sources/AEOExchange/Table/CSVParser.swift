/// Cuts delimited text into records, whatever pieces it comes in.
struct CSVParser {
    private enum State {
        case fieldStart
        case plain
        case quoted
        /// After a quote inside a quoted field: the end of the field, or half of a doubled quote.
        case afterQuote
        /// After a carriage return outside quotes.
        case afterReturn
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let delimiter: [UInt8]
    private let last: UInt8
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var cells: [CellValue?] = []
    private var findings: [RowFinding] = []
    /// What was read of a longer delimiter right after a closing quote.
    private var tail: [UInt8] = []
    /// The number of the record that is being read, from 1.
    private(set) var number = 1

    init(delimiter: [UInt8]) {
        self.delimiter = delimiter
        last = delimiter.last ?? UInt8(ascii: ",")
    }

    /// Takes a piece and gives the records that end in it.
    mutating func feed(
        _ bytes: [UInt8],
        _ take: (TableRow) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        for byte in bytes {
            if state == .afterReturn {
                try endRecord(take)
                state = .fieldStart
                if byte == Self.newline { continue }
            }
            switch state {
            case .fieldStart where byte == Self.quote: state = .quoted
            case .fieldStart, .plain, .afterReturn: try plain(byte, take)
            case .quoted:
                if byte == Self.quote { state = .afterQuote } else { try append(byte) }
            case .afterQuote: try afterQuote(byte, take)
            }
        }
    }

    /// Gives the last record, which may have no line end.
    mutating func finish(_ take: (TableRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        switch state {
        case .quoted:
            throw ExchangeError(
                "quoting",
                "the file ends inside a quoted field of row \(number): a closing quote is missing, or the file was cut off",
                row: number
            )
        case .fieldStart where cells.isEmpty: return
        case .fieldStart, .plain, .afterQuote, .afterReturn:
            if state == .afterQuote, !tail.isEmpty { strayText() }
            try endRecord(take)
        }
    }

    private mutating func plain(
        _ byte: UInt8,
        _ take: (TableRow) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        switch byte {
        case Self.newline:
            try endRecord(take)
            state = .fieldStart
        case Self.carriageReturn: state = .afterReturn
        case last where delimiter.count == 1:
            try endField()
            state = .fieldStart
        case last
        where field.count >= delimiter.count - 1 && field.suffix(delimiter.count - 1) == delimiter.dropLast():
            field.removeLast(delimiter.count - 1)
            try endField()
            state = .fieldStart
        default:
            state = .plain
            try append(byte)
        }
    }

    private mutating func afterQuote(
        _ byte: UInt8,
        _ take: (TableRow) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        if byte == Self.quote, tail.isEmpty {
            state = .quoted
            return try append(byte)
        }
        if byte == Self.newline || byte == Self.carriageReturn, tail.isEmpty {
            return try plain(byte, take)
        }
        tail.append(byte)
        if tail == delimiter {
            tail = []
            try endField()
            state = .fieldStart
        } else if !delimiter.starts(with: tail) {
            strayText()
            state = .plain
        }
    }

    /// Text after a closing quote: nobody can say what was meant.
    private mutating func strayText() {
        field += tail
        tail = []
        findings.append(RowFinding(row: number, rule: "quoting", value: text, isError: true))
    }

    private var text: String { String(decoding: field, as: UTF8.self) }

    private mutating func append(_ byte: UInt8) throws(ExchangeError) {
        field.append(byte)
        guard field.count <= ReadingLimits.fieldBytes else {
            throw ExchangeError(
                "field-too-long",
                "a field of row \(number) has more than \(ReadingLimits.fieldBytes) bytes: is a closing quote missing?",
                row: number
            )
        }
    }

    private mutating func endField() throws(ExchangeError) {
        guard cells.count < ReadingLimits.columns else {
            throw ExchangeError(
                "too-many-columns",
                "row \(number) has more than \(ReadingLimits.columns) columns",
                row: number
            )
        }
        let isBlank = field.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        cells.append(isBlank ? nil : .text(text))
        field.removeAll(keepingCapacity: true)
    }

    private mutating func endRecord(_ take: (TableRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        try endField()
        let row = TableRow(number: number, cells: cells, findings: findings)
        cells.removeAll(keepingCapacity: true)
        findings = []
        try take(row)
        number += 1
    }
}
