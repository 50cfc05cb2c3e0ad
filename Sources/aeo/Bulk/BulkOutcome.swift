/// How the act on one certificate went.
enum BulkOutcome: Sendable {
    /// It is recorded, or would be.
    case extended
    /// A rule forbids it; the others go on.
    case refused(number: String, rule: String?, detail: String)
    /// The registry is gone, or would refuse every other one too.
    case stopped(CommandFailure)
}
