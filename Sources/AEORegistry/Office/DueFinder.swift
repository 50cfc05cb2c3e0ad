import AEOModel
import HashTreeCollections

/// Finds what falls due on one certificate until a day.
///
/// It looks at the rules of that day and states nothing that the profile does not know.
struct DueFinder {
    let record: CertificateRecord
    let rules: ProgrammeVersion
    let zone: CivilZone
    let now: Instant
    let until: CivilDate

    private var today: CivilDate { zone.date(of: now) }

    /// The items of a certificate that stands; of one that has ended only what still has to reach the holder.
    func items() -> [DueItem] {
        guard !record.isErased else { return [] }
        var items = unserved()
        guard record.timeline.status(at: now).map({ !$0.isEnded }) ?? false else { return items + expired() }
        items += suspensions() + validity() + review() + attestation() + evidence()
        return items
    }

    /// An item that falls due by the last day looked at, or is open by then when `opens` says since when.
    private func item(
        _ kind: DueKind,
        _ due: CivilDate,
        opens: CivilDate? = nil,
        _ detail: String,
        act: RecordID? = nil
    ) -> DueItem? {
        guard opens ?? due <= until else { return nil }
        return DueItem(
            kind: kind,
            due: due,
            certificateNumber: record.number,
            programme: record.programme,
            tier: record.tier,
            act: act,
            detail: detail,
            // A window that has opened is open, not late.
            isOverdue: due < today && kind != .renewalWindow
        )
    }

    private var voided: Set<RecordID> {
        record.acts.map(\.act).voided
    }

    private func unserved() -> [DueItem] {
        let void = voided
        let served = Set(record.acts.filter { $0.act.kind == .serve }.flatMap(\.act.targets))
        return record.acts.map(\.act)
            .filter {
                $0.notifiedAt == nil && $0.cause == nil && !void.contains($0.id) && !served.contains($0.id)
            }
            .filter { ![.serve, .attest, .succeed, .reissue, .erase, .correct].contains($0.kind) }
            .compactMap { act in
                item(
                    .notServed,
                    act.decidedOn,
                    "\(act.kind.rawValue) of \(act.decidedOn) has not reached the holder; "
                        + "record the receipt with `aeo serve`",
                    act: act.id
                )
            }
    }

    private func suspensions() -> [DueItem] {
        let void = voided
        let closed = Set(record.acts.filter { $0.act.kind == .reinstate }.flatMap(\.act.targets))
        return record.acts.map(\.act)
            .filter { $0.kind == .suspend && !void.contains($0.id) && !closed.contains($0.id) }
            .compactMap { act in
                guard let end = act.until, end > now else { return nil }
                let last = zone.date(of: Instant(microseconds: end.microseconds - 1))
                return item(
                    .suspensionEnds,
                    last,
                    "the suspension\(act.part.map { " of \($0)" } ?? "") ends by itself; decide before",
                    act: act.id
                )
            }
    }

    private func validity() -> [DueItem] {
        guard let last = record.current.expiryDate else { return pendingRenewal() }
        var items = [item(.expires, last, "the validity ends")]
        if let days = rules.renewal.windowDays {
            items.append(item(.renewalWindow, last.adding(days: -days), "renewals are taken until \(last)"))
        }
        return items.compactMap { $0 } + pendingRenewal()
    }

    /// A renewal that was asked for and not decided; after the end it is overdue.
    private func pendingRenewal() -> [DueItem] {
        guard let last = record.acts.last(where: { $0.act.kind == .renew })?.act,
            case .renewalFiled(let day) = last.duty, !voided.contains(last.id)
        else { return [] }
        let tier = rules.tier(record.tier)
        let due = tier.flatMap { rules.decisionDays(of: $0) }.map { day.adding(days: $0.days) }
        return [
            item(
                .renewalPending,
                due ?? day,
                "a renewal was asked for on \(day) and is not decided",
                act: last.id
            )
        ].compactMap { $0 }
    }

    private func expired() -> [DueItem] {
        record.timeline.status(at: now) == .expired ? pendingRenewal() : []
    }

    private func review() -> [DueItem] {
        guard let tier = rules.tier(record.tier) else { return [] }
        let computed = rules.reviewYears(of: tier).map { years in
            (record.current.lastReview ?? zone.date(of: record.terms.effectiveAt)).adding(years: years)
        }
        guard let due = record.current.nextReview ?? computed else { return [] }
        return [item(.review, due, "the re-validation is due")].compactMap { $0 }
    }

    private func attestation() -> [DueItem] {
        guard let tier = rules.tier(record.tier), let rule = rules.attestation(of: tier) else { return [] }
        let void = voided
        let noted = Set(
            record.acts.map(\.act).filter { !void.contains($0.id) }.compactMap { act -> Int? in
                if case .attested(let year, _) = act.duty { year } else { nil }
            }
        )
        let start = zone.date(of: record.terms.effectiveAt)
        return (start.year...max(start.year, until.year)).compactMap { year in
            guard !noted.contains(year), let window = rule.window(of: year), window.closes >= start else {
                return nil
            }
            let opened = window.opens <= today
            return item(
                .attestation,
                opened ? window.closes : window.opens,
                opens: window.opens,
                "the declaration of \(year) is taken from \(window.opens) to \(window.closes)"
                    + (rule.missed == .unknown ? "" : "; a missed one means \(rule.missed)")
            )
        }
    }

    private func evidence() -> [DueItem] {
        guard let code = record.holder.track, let track = rules.track(code), track.sizeForLife == true,
            let last = record.holder.evidenceUntil
        else { return [] }
        return [
            item(.sizeEvidence, last, "the paper on the holder's size ends, and \(code) needs one for life")
        ]
        .compactMap { $0 }
    }
}
