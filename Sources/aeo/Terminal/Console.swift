/// The three streams of the program, and what is known of the terminal.
protocol Console: Sendable {
    /// Whether somebody can answer a question.
    var isInteractive: Bool { get }
    /// Whether the answers are shown on a terminal.
    var showsOutput: Bool { get }
    /// The width of the terminal in columns.
    var width: Int { get }

    /// Writes to the standard output.
    func out(_ text: String)
    /// Writes to the standard error stream.
    func err(_ text: String)
    /// Reads the standard input to its end, or up to one byte more than a limit.
    func input(limit: Int) -> [UInt8]
    /// Reads the next bytes of the standard input, at most so many; none at its end.
    func bytes(_ count: Int) -> [UInt8]
    /// Reads one line that somebody types.
    func line() -> String?
}
