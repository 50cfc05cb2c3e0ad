/// Keeps a spreadsheet from running what stands in a cell of ours.
package enum FormulaGuard {
    /// Whether a spreadsheet would take a text for a formula.
    package static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first == UInt8(ascii: "=") || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
            || first == UInt8(ascii: "@") || first == 0x09 || first == 0x0D
    }

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    package static func neutralised(_ text: String) -> String { isFormula(text) ? "'" + text : text }
}
