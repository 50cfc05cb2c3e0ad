/// Breaks sentences into lines no wider than the terminal.
enum Prose {
    /// The text with line ends at spaces; a word wider than a line stays whole.
    static func wrapped(_ text: String, to width: Int) -> String {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if line.isEmpty {
                    line = String(word)
                } else if TextWidth.columns(line) + 1 + TextWidth.columns(String(word)) <= width {
                    line += " " + word
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
