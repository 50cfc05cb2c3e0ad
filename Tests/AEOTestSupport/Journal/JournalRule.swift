import Testing

/// What every journal of answers keeps to; each rule is checked by one function of `JournalContract`.
package enum JournalRule: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case fresh = "A new journal is empty and begins when it was made"
    case roundTrip = "What a batch holds is read back"
    case idempotent = "A batch that is written again changes nothing"
    case notPositive = "Answers in which the certificate did not count as in force are not listed"
    case otherCertificates = "Answers about other certificates are not listed"
    case range = "A range holds its first instant and not its end"
    case withoutEntry =
        "A range by an entry holds what was answered before the registry had it, whatever the clock said"
    case pages = "Pages go on where they ended, and the total counts all of them"
    case losses = "Losses are told when they touch the range, and not otherwise"
    case positions = "Positions are not used again, whatever was removed"
    case pruning = "What is older than the horizon is removed, and the journal says so"
    case pruningNothing =
        "Pruning removes nothing at the horizon or after it, and never lets the journal begin earlier"
    case forgetting = "A forgotten certificate has no answers, others keep theirs, and when is remembered"
    case afterForgetting = "Answers given after forgetting are kept"

    package var testDescription: String { rawValue }
}
