/// A number of a cell, written without exponent so that an identifier keeps its digits.
enum WorkbookNumber {
    /// The cell's value; `nil` when the text is no number.
    ///
    /// A spreadsheet keeps fifteen digits: of a longer whole number the last ones are not those that were typed.
    static func cell(_ text: String) -> CellValue? {
        guard text.utf8.count <= 64, let value = Double(text), value.isFinite else { return nil }
        guard value == value.rounded(.towardZero) else {
            let written = value.description
            return .number(written, isRounded: written.utf8.contains(UInt8(ascii: "e")))
        }
        guard value.magnitude < 1e15 else {
            guard value.magnitude < 1e18 else { return .number(text, isRounded: true) }
            return .number(String(Int64(value)), isRounded: true)
        }
        return .number(String(Int64(value)), isRounded: false)
    }
}
