/// What comes out when an answer is worked out once more from the entries in its receipt.
package enum AnswerRecheck: Sendable, Equatable {
    /// The entries lead to the same statuses.
    case agrees
    /// They lead to another one: the registry answered wrongly.
    case differs(String)
    /// They do not suffice to work it out.
    case notPossible(String)
}
