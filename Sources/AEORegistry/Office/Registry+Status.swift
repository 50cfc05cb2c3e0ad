import AEOModel

extension Registry {
    /// The status of a number: valid if one published certificate that fits the filters is.
    ///
    /// A number that is not known and one whose holder is not published take the same path and get the same answer.
    package func status(_ query: StatusQuery) async throws(RegistryError) -> StatusAnswer {
        let desk = statusDesk()
        let knowledge = try await knowledge(query.knownAt, in: desk.snapshot)
        let answer = desk.answer(
            query,
            from: knowledge,
            among: self.desk(of: knowledge, in: desk.snapshot).engine.territories
        )
        var given: [GivenAnswer] = []
        answer.note(by: query.asker, at: desk, into: &given)
        note(given)
        return answer
    }

    /// A desk that answers questions of status from the newest snapshot, as of the present moment.
    package func statusDesk() -> StatusDesk {
        let snapshot = self.snapshot
        return StatusDesk(
            snapshot: snapshot,
            identity: identity,
            profiles: profilesByID,
            // The present is never before the last entry, so that an act is in force the moment it is answered.
            now: max(clock.now(), snapshot.lastRecordedAt)
        )
    }

    /// Takes note of answers for the journal; never waits.
    package func note(_ answers: [GivenAnswer]) { recorder?.note(answers) }
}
