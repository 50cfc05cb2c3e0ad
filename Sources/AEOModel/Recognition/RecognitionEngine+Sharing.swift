extension RecognitionEngine {
    /// The arrangements under which a record of a status may be sent to a relying office, in the order of their
    /// identities: applied on the day between the two, the programme and the tier or one of its components accepted,
    /// and the holder agreed where the arrangement asks for it.
    ///
    /// The status itself does not matter: a partner is told of a suspension and of an ending as well. What is not known
    /// is not sent.
    public func sharing(of subject: RecognitionSubject, _ question: RecognitionQuestion) -> [ArrangementID] {
        let paths = paths(between: question.relying, and: subject.authority, on: question.day)
        let open = paths.filter { path in
            guard path.obstacle == nil, path.side.operation.finding(on: question.day) == .holds,
                let accepted = path.side.programmes.first(where: { $0.programme == subject.programme }),
                let tier = subject.tier
            else { return false }
            let judge = SideJudge(
                path: path,
                subject: subject,
                question: question,
                territories: territories,
                stops: []
            )
            return judge.consent == .holds
                && ([tier] + subject.components).contains {
                    judge.terms(of: $0, in: accepted).isAccepted == true
                }
        }
        return Set(open.map(\.arrangement)).sorted()
    }

    /// The arrangements that are applied on a day from an authority towards a relying office, in the order of their
    /// identities.
    public func inForce(
        from authority: PartyCode,
        towards relying: PartyCode,
        on day: CivilDate
    ) -> [ArrangementID] {
        let paths = paths(between: relying, and: authority, on: day)
        return Set(
            paths.filter { $0.obstacle == nil && $0.side.operation.finding(on: day) == .holds }.map(
                \.arrangement
            )
        )
        .sorted()
    }
}
