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

extension StatusAnswer {
    /// Adds what the journal keeps of it: one row for each certificate that was found.
    ///
    /// `desk` is where it was given, for whose present and from whose log.
    package func note(by asker: Asker, at desk: StatusDesk, into notes: inout [GivenAnswer]) {
        for finding in findings {
            notes.append(
                GivenAnswer(
                    certificate: finding.record.id,
                    answeredAt: desk.now,
                    asker: asker,
                    channel: .status,
                    at: finding.at,
                    knownAt: knowledge.knownAt,
                    logSize: knowledge.logSize,
                    newestSize: desk.knowledge.logSize,
                    status: finding.status,
                    verdict: outcome
                )
            )
        }
    }
}
