/// Colours for a terminal that shows them, nothing for any other.
struct Paint: Sendable {
    private let isOn: Bool

    /// Colours are on for a terminal unless `--no-color`, `NO_COLOR` or a dumb terminal says otherwise.
    init(_ context: CommandContext, isRefused: Bool) {
        let refusal = context.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isOn = context.console.showsOutput && !isRefused && !refusal && context.environment["TERM"] != "dumb"
    }

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func good(_ text: String) -> String { wrapped(text, "32") }
    func bad(_ text: String) -> String { wrapped(text, "31") }
    func doubtful(_ text: String) -> String { wrapped(text, "33") }
    func faint(_ text: String) -> String { wrapped(text, "2") }

    /// A status word in its colour.
    func status(_ word: String) -> String {
        switch word {
        case "active", "valid": good(word)
        case "pending", "suspended", "unknown": doubtful(word)
        default: bad(word)
        }
    }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
