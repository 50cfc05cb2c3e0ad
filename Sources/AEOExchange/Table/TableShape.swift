/// What a mapping says about a table's heading.
struct TableShape: Sendable {
    /// The row of the heading, from 1; 0 when there is none and columns are named by letters.
    let headerRow: Int
    /// The columns that are wanted, as the mapping names them.
    let wanted: Set<String>
    /// Columns that may be missing from the file.
    var optional: Set<String> = []
    /// Whether a table with one column only hints at a wrong delimiter.
    var hasDelimiter = false
}
