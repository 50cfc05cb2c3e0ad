/// Names and values below each other, the values in one column.
struct Sheet {
    private var rows: [(name: String, value: String)] = []

    /// Adds a line; nothing is added for no value.
    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        rows.append((name, value))
    }

    var text: String {
        let width = rows.map { TextWidth.columns($0.name) }.max() ?? 0
        return rows.map { "\(TextWidth.padded($0.name, to: width))  \($0.value)\n" }.joined()
    }
}
