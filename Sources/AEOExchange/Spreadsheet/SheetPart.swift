/// Reads the rows of a sheet one after the other.
final class SheetPart: MarkupHandler {
    private let strings: SharedStrings
    private let dates: [Bool]
    private let dateSystem: DateSystem
    private let take: (TableRow) throws(ExchangeError) -> Void

    /// The number of the last row that began.
    private(set) var number = 0
    private var cells: [CellValue?] = []
    private var column = -1
    private var kind = "n"
    private var isDate = false
    private var isFormula = false
    private var value = ""
    private var isInValue = false
    private var isPhonetic = false

    init(
        strings: SharedStrings,
        dates: [Bool],
        dateSystem: DateSystem,
        take: @escaping (TableRow) throws(ExchangeError) -> Void
    ) {
        self.strings = strings
        self.dates = dates
        self.dateSystem = dateSystem
        self.take = take
    }

    func start(_ name: String, _ attributes: [String: String]) throws(ExchangeError) {
        switch name {
        case "row": try startRow(attributes["r"])
        case "c": try startCell(attributes)
        case "f": isFormula = true
        case "rPh": isPhonetic = true
        case "v": isInValue = true
        case "t": isInValue = kind == "inlineStr" && !isPhonetic
        default: break
        }
    }

    func end(_ name: String) throws(ExchangeError) {
        switch name {
        case "row": try take(TableRow(number: number, cells: cells))
        case "c": try endCell()
        case "rPh": isPhonetic = false
        case "v", "t": isInValue = false
        default: break
        }
    }

    func text(_ piece: String) throws(ExchangeError) {
        guard isInValue else { return }
        value += piece
        guard value.utf8.count <= ReadingLimits.fieldBytes else {
            throw ExchangeError(
                "field-too-long",
                "a cell of row \(number) has more than \(ReadingLimits.fieldBytes) bytes",
                row: number
            )
        }
    }

    private func startRow(_ reference: String?) throws(ExchangeError) {
        let next = reference.map { Int($0) ?? 0 } ?? number + 1
        guard next > number, next <= 1_048_576 else {
            throw ExchangeError(
                "xlsx",
                "the rows of the sheet are not in their order: save the file anew",
                row: number
            )
        }
        number = next
        cells = []
        column = -1
    }

    private func startCell(_ attributes: [String: String]) throws(ExchangeError) {
        if let reference = attributes["r"] {
            let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
            guard let index = ColumnLetters.index(of: letters), index > column else {
                throw ExchangeError(
                    "xlsx",
                    "the cells of row \(number) are not in their order: save the file anew",
                    row: number
                )
            }
            column = index
        } else {
            column += 1
        }
        kind = attributes["t"] ?? "n"
        let style = attributes["s"].flatMap { Int($0) } ?? 0
        isDate = dates.indices.contains(style) && dates[style]
        isFormula = false
        value = ""
    }

    private func endCell() throws(ExchangeError) {
        guard let cell = try cell() else { return }
        guard column < ReadingLimits.columns else {
            throw ExchangeError(
                "too-many-columns",
                "row \(number) has more than \(ReadingLimits.columns) columns",
                row: number
            )
        }
        cells += repeatElement(nil, count: column - cells.count)
        cells.append(cell)
    }

    private func cell() throws(ExchangeError) -> CellValue? {
        if isFormula { return .formula }
        guard !value.isEmpty else { return nil }
        switch kind {
        case "s":
            guard let index = Int(value), let text = strings.text(index) else {
                throw ExchangeError(
                    "xlsx",
                    "a cell of row \(number) names a text that is not there",
                    row: number
                )
            }
            return Self.text(text)
        case "inlineStr", "str", "d": return Self.text(value)
        case "b": return .flag(value == "1" || value == "true")
        case "e": return .fault(value)
        default:
            guard isDate else { return WorkbookNumber.cell(value) ?? .fault(value) }
            guard let day = Double(value).flatMap(dateSystem.day) else { return .fault(value) }
            return .date(day)
        }
    }

    private static func text(_ text: String) -> CellValue? {
        text.allSatisfy(\.isWhitespace) ? nil : .text(text)
    }
}
