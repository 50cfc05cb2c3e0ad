package import AEOModel

/// The answer to a status query.
///
/// Without findings the number is not known or not published, and nobody can tell which.
package struct StatusAnswer: Sendable {
    /// The number as asked.
    package let tin: String
    package let outcome: StatusOutcome
    package let findings: [StatusFinding]
    package let at: Instant
    package let knowledge: Knowledge
    /// Whether the moment asked about lies ahead, so the answer rests on what is recorded so far.
    package let isProjected: Bool
}
