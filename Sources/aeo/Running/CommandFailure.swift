/// Why a command did not do its work: what, and what to do next.
struct CommandFailure: Error, Sendable, Equatable {
    let status: CommandStatus
    let message: String
    let hint: String?

    init(_ status: CommandStatus, _ message: String, hint: String? = nil) {
        self.status = status
        self.message = message
        self.hint = hint
    }

    /// The failure on the error stream.
    var text: String {
        "aeo: error: \(Printable.text(message))\n" + (hint.map { "hint: \(Printable.text($0))\n" } ?? "")
    }
}
