import AEOModel

extension CertificateRecord {
    /// Every instant that could ever be a turn, from what the entries from an index on say.
    ///
    /// What takes effect no later than it was recorded is no turn: its own entry tells of it. Some of the others never
    /// come about, because a later act prevents them; only the timeline as known at the instant tells.
    func possibleTurns(since index: UInt64) -> [Turn] {
        var instants: Set<Instant> = []
        if grantIndex >= index {
            for instant in [terms.effectiveAt, terms.expiresAt].compactMap(\.self)
            where instant > terms.recordedAt {
                instants.insert(instant)
            }
        }
        for recorded in acts where recorded.index >= index {
            let act = recorded.act
            for instant in [act.effectiveAt, act.until, act.terms?.expiresAt].compactMap(\.self)
            where instant > act.recordedAt {
                instants.insert(instant)
            }
        }
        return instants.map { Turn(instant: $0, certificate: id) }
    }

    /// Whether the status of the certificate or of a part turns at an instant, as known from the first entries.
    func turns(at instant: Instant, known size: UInt64) -> Bool {
        guard let timeline = timeline(known: size) else { return false }
        let lines = [timeline.whole] + timeline.parts.map(\.intervals)
        return lines.contains { intervals in
            intervals.contains { $0.from == instant && $0.recordedAt < instant }
        }
    }
}
