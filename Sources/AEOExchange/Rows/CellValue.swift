package import AEOModel

/// What one cell of a partner's file holds; an empty cell is no value at all.
package enum CellValue: Sendable, Equatable {
    /// Text as it stands there.
    case text(String)
    /// A number in plain digits, never with an exponent; `isRounded` when the file's program kept fewer digits than were typed.
    case number(String, isRounded: Bool)
    /// A day that the file marks as one. The year 9999 is possible here.
    case date(CivilDate)
    /// A truth value.
    case flag(Bool)
    /// An error of the spreadsheet, such as `#N/A`.
    case fault(String)
    /// A formula, whose remembered result nobody vouches for.
    case formula

    /// The cell as a report repeats it.
    package var text: String {
        switch self {
        case .text(let text), .number(let text, _), .fault(let text): text
        case .date(let day): day.description
        case .flag(let flag): flag ? "true" : "false"
        case .formula: "(formula)"
        }
    }
}
