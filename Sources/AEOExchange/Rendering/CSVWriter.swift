/// Writes CSV as in RFC 4180, in UTF-8 with the mark by which spreadsheets know it, formulas made harmless.
struct CSVWriter: ListWriter {
    let columns: [String]
    let sink: ByteSink

    func begin() throws(ExchangeError) {
        try sink([0xEF, 0xBB, 0xBF])
        try add(columns)
    }

    func add(_ cells: [String?]) throws(ExchangeError) {
        let line = cells.map { Self.field($0 ?? "") }.joined(separator: ",") + "\r\n"
        try sink(Array(line.utf8))
    }

    func end() {}

    private static func field(_ text: String) -> String {
        let safe = FormulaGuard.neutralised(text)
        let isPlain = safe.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
        }
        guard !isPlain || safe.utf8.first == 0x20 || safe.utf8.last == 0x20 else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
