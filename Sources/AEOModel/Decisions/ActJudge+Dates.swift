extension ActJudge {
    /// The day on which an act counts as decided: as stated, or today, or that of its effect or its receipt where either
    /// lies earlier.
    public static func decisionDay(of request: ActRequest, zone: CivilZone, now: Instant) -> CivilDate {
        let today = zone.date(of: now)
        if let stated = request.decidedOn { return stated }
        return [request.from, request.notified].compactMap { $0 }
            .map { zone.date(of: $0.first(in: zone)) }
            .reduce(today) { min($0, $1) }
    }

    /// Refuses dates that cannot be: out of reach, decided tomorrow or before the grant, received tomorrow.
    func checkDates(_ request: ActRequest, now: Instant) throws(Refusal) {
        for (name, moment) in [
            ("--from", request.from), ("--until", request.until), ("--notified", request.notified),
        ] {
            guard let moment,
                !LegalSpan.contains(moment.last(in: zone)) || !LegalSpan.contains(moment.first(in: zone))
            else { continue }
            throw .outOfRange(name)
        }
        if let day = request.decidedOn {
            guard day <= zone.date(of: now), zone.startOfDay(day) >= terms.decidedAt else {
                throw Refusal(
                    .decisionDateRule,
                    "the act would be decided on \(day), after today or before the grant was decided",
                    remedy: "correct --decided-on"
                )
            }
        }
        if let received = request.notified?.first(in: zone), received > now {
            throw Refusal(
                .notifiedInFuture,
                "the holder cannot have received the decision at \(zone.printed(received)), which lies ahead",
                remedy: request.kind == .serve ? "correct --on" : "record it with --not-served"
            )
        }
    }

    /// When the holder received the decision: as stated, or with the act's effect, but not before the decision.
    func receipt(of request: ActRequest, effective: Instant) -> Instant {
        if let stated = request.notified { return stated.first(in: zone) }
        return request.decidedOn.map { max(effective, zone.startOfDay($0)) } ?? effective
    }
}
