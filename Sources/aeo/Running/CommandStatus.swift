/// What a command says by its exit status (DESIGN.md §8).
enum CommandStatus: Int32, Sendable {
    /// Done, valid, recognised.
    case done = 0
    /// Not valid, not recognised; nothing else.
    case notValid = 1
    /// It cannot be said.
    case unknown = 2
    /// The command line is wrong.
    case usage = 64
    /// A rule forbids it, or a log does not hold what it signed.
    case refused = 65
    /// The registry cannot be reached or takes no such call now.
    case unavailable = 69
    /// A fault of this program, of the registry or of the machine.
    case `internal` = 70
    /// The caller may not do this.
    case notPermitted = 77
}
