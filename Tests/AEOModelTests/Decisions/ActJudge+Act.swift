import AEOModel

extension ActJudge {
    /// The act alone, for tests that look at its dates.
    func act(_ request: ActRequest, id: RecordID, now: Instant) throws(Refusal) -> Act {
        try judge(request, id: id, now: now).act
    }
}
