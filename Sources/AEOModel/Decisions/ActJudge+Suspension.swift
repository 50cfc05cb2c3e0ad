extension ActJudge {
    /// The end of a suspension; no other of these acts has one.
    func end(of request: ActRequest, from effective: Instant) throws(Refusal) -> Instant? {
        let until = request.until.map { $0.last(in: zone) }
        guard request.kind == .suspend else {
            guard until == nil else {
                throw Refusal(
                    .untilNotAllowed,
                    "\(request.kind.rawValue) has no end",
                    remedy: "leave --until out"
                )
            }
            return nil
        }
        if let until, until <= effective {
            throw Refusal(
                .periodEmpty,
                "the suspension would end at \(until), before it begins at \(effective)",
                remedy: "give a later --until"
            )
        }
        if until == nil, rules.suspensionMayBeOpen == false {
            throw Refusal(
                .suspensionEndRequired,
                "the programme knows no suspension without an end",
                remedy: "give --until"
            )
        }
        if let code = request.reason, let days = rules.reason(code)?.maxDays {
            let latest = zone.endOfDay(zone.date(of: effective).adding(days: days))
            guard let until, until <= latest else {
                let last = zone.date(of: effective).adding(days: days)
                throw Refusal(
                    .suspensionTooLong,
                    "a suspension for \(code) lasts at most \(days) days",
                    remedy: "give --until no later than \(last)"
                )
            }
        }
        return until
    }

    /// The layers that a reinstatement closes: the named one, every open one, or the only open one.
    func layers(for request: ActRequest, at effective: Instant) throws(Refusal) -> [RecordID] {
        let resolver = StatusResolver(terms: terms, acts: acts)
        if let target = request.target {
            guard let layer = acts.first(where: { $0.id == target }) else { throw unknownAct(target) }
            guard layer.kind == .suspend, layer.isOperative else {
                throw Refusal(
                    .actNotApplicable,
                    "\(target) is not a suspension",
                    remedy: "name the suspension's act; `aeo show NUMBER` lists them"
                )
            }
            guard request.part == nil || request.part == layer.part else {
                throw Refusal(
                    .partNotAllowed,
                    "the suspension \(target) is not one of \(request.part?.description ?? "the whole")",
                    remedy: "leave --part out; a suspension is closed as it was opened"
                )
            }
            // A suspension that still lies ahead may be closed before it begins.
            guard resolver.isOpen(layer, at: max(effective, layer.effectiveAt)) else { throw notSuspended() }
            return [target]
        }
        let open = acts.filter {
            (request.part == nil || $0.part == request.part) && resolver.isOpen($0, at: effective)
        }
        guard let first = open.first else { throw notSuspended() }
        guard open.count == 1 || request.all else {
            throw Refusal(
                .severalSuspensions,
                "several suspensions are open: \(open.map(\.id.description).joined(separator: ", "))",
                remedy: "name one with --act, or close them all with --all"
            )
        }
        return request.all ? open.map(\.id) : [first.id]
    }

    private func notSuspended() -> Refusal {
        Refusal(
            .notSuspended,
            "no suspension is open at that time",
            remedy: "`aeo show NUMBER` lists its acts"
        )
    }
}
