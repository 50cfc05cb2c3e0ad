import AEOModel
import HashTreeCollections

extension Registry {
    /// What falls due within so many days, the overdue first; by day, then by certificate.
    package func due(within days: Int) -> [DueItem] {
        let snapshot = self.snapshot
        let now = self.now()
        var items: [DueItem] = []
        for record in snapshot.certificates.values {
            guard let zone = identity.office(record.authority)?.zone,
                let hosted = profilesByID[record.programme]
            else { continue }
            let today = zone.date(of: now)
            let finder = DueFinder(
                record: record,
                rules: hosted.profile.rules(on: today).version,
                zone: zone,
                now: now,
                until: today.adding(days: days)
            )
            items += finder.items()
            items += lostReliances(of: record, in: snapshot, today: today, now: now)
        }
        items += endingBars(in: snapshot, now: now, days: days)
        return items.sorted { left, right in
            (left.due, left.certificateNumber ?? "", left.kind.rawValue)
                < (right.due, right.certificateNumber ?? "", right.kind.rawValue)
        }
    }

    /// How many things are overdue, by kind; every kind has its number.
    ///
    /// Whoever collects figures asks often; the certificates are looked through once a minute at most.
    func overdueCounts() -> [(kind: String, count: Int)] {
        let minute = clock.now().seconds / 60
        return overdue.counts(at: minute) {
            let overdue = self.due(within: 0).filter(\.isOverdue)
            return DueKind.allCases.map { kind in (kind.rawValue, overdue.count { $0.kind == kind }) }
        }
    }

    /// The statuses relied on that do not stand any more, where no act has followed from that.
    private func lostReliances(
        of record: CertificateRecord,
        in snapshot: Snapshot,
        today: CivilDate,
        now: Instant
    ) -> [DueItem] {
        guard record.timeline.status(at: now).map({ $0 == .active || $0 == .pending }) ?? false else {
            return []
        }
        return record.reliances.compactMap { reliance in
            guard let programme = reliance.programme, profilesByID[programme] != nil else { return nil }
            let records =
                ([snapshot.record(number: reliance.identifier)].compactMap { $0 }
                + snapshot.records(identifier: reliance.identifier)).filter { $0.programme == programme }
            let intervals = records.compactMap { $0.timeline.interval(at: now) }
            guard !intervals.isEmpty, !intervals.contains(where: { $0.status == .active }),
                let since = intervals.map(\.from).max()
            else { return nil }
            return DueItem(
                kind: .reliance,
                due: zone(of: record).date(of: since),
                certificateNumber: record.number,
                programme: record.programme,
                tier: record.tier,
                act: nil,
                detail:
                    "\(programme) \(reliance.identifier), on which it rests, does not stand; decide (\(reliance.effect.rawValue))",
                isOverdue: zone(of: record).date(of: since) < today
            )
        }
    }

    private func endingBars(in snapshot: Snapshot, now: Instant, days: Int) -> [DueItem] {
        bars(in: snapshot) { _, span in span.until != nil }.compactMap { bar in
            guard !bar.isLifted, let end = bar.span.until, end > now,
                let zone = identity.authorities.first?.zone
            else { return nil }
            let last = zone.date(of: Instant(microseconds: end.microseconds - 1))
            guard last <= zone.date(of: now).adding(days: days) else { return nil }
            return DueItem(
                kind: .barEnds,
                due: last,
                certificateNumber: bar.certificateNumber,
                programme: bar.programme,
                tier: nil,
                act: bar.id,
                detail: "the re-application bar ends",
                isOverdue: false
            )
        }
    }
}
