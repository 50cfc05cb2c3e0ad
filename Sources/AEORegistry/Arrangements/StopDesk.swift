import AEOModel
import HashTreeCollections

/// Judges stops of benefits and their ends.
struct StopDesk {
    let snapshot: Snapshot
    let identity: RegistryIdentity

    /// The authority that stops, the operator's number and the time of a stop.
    func stop(_ order: StopOrder) throws(Refusal) -> (AuthorityOffice, String, BarSpan) {
        let (office, tin) = try party(order)
        let span = BarSpan(
            from: office.zone.startOfDay(order.from),
            until: order.until.map(office.zone.endOfDay)
        )
        if let until = span.until, until <= span.from {
            throw Refusal(
                .periodEmpty,
                "the stop would end before it begins",
                remedy: "give a later --until"
            )
        }
        let own = snapshot.records(identifier: tin).first { $0.authority == office.authority }
        guard own == nil else {
            throw Refusal(
                .stopOwnOperator,
                "\(tin) is an operator of \(office.authority) itself",
                remedy: "suspend or revoke its certificate"
            )
        }
        let others = stops(order.arrangement, tin)
        guard !others.contains(where: { Self.overlaps($0, span) }) else {
            throw Refusal(
                .stopExists,
                "the benefits of \(tin) under \(order.arrangement) are stopped for some of this time already",
                remedy: "`aeo arrangements stops \(order.arrangement)` shows the stops"
            )
        }
        return (office, tin, span)
    }

    /// The stop that an order ends, and the first instant with benefits again.
    func resumption(_ order: StopOrder) throws(Refusal) -> (StopRecord, Instant) {
        let (office, tin) = try party(order)
        let from = office.zone.startOfDay(order.from)
        let open = stops(order.arrangement, tin).filter { stop in
            stop.resumption == nil && stop.span.until.map { from < $0 } ?? true
        }
        guard let stop = open.max(by: { $0.index < $1.index }) else {
            throw Refusal(
                .stopUnknown,
                "no stop of \(tin) under \(order.arrangement) is in force on \(order.from)",
                remedy: "`aeo arrangements stops \(order.arrangement)` shows the stops"
            )
        }
        guard stop.span.from < from else {
            throw Refusal(
                .periodEmpty,
                "the stop begins on \(office.zone.date(of: stop.span.from)), not before \(order.from)",
                remedy: "give a later --from"
            )
        }
        return (stop, from)
    }

    private func party(_ order: StopOrder) throws(Refusal) -> (AuthorityOffice, String) {
        let editor = ArrangementEditor(snapshot: snapshot, identity: identity)
        let version = try editor.present(order.arrangement)
        let tin = TinText.normalised(order.tin)
        guard !tin.isEmpty else {
            throw Refusal(.detailMissing, "the operator's number is empty", remedy: "give --tin")
        }
        // Whatever number of a partner's list was typed, the stop is on the trader.
        let listed = Set(snapshot.mirrors.records(number: tin).map(\.key.tin))
        guard listed.count <= 1 || listed.contains(tin) else {
            throw Refusal(
                .detailMissing,
                "several traders on partners' lists have the number \(tin)",
                remedy: "give the number used abroad (TIN) of the one that is meant"
            )
        }
        let book = snapshot.territories.last?.hosted?.book ?? TerritoryBook([])
        let sides = version.hosted?.arrangement.sides ?? []
        let office = identity.authorities.first { office in
            let own = PartyCode(office.authority)
            return sides.contains { side in
                side.relying.contains { book.belongs(own, to: $0, on: order.from) }
            }
        }
        guard let office else {
            throw Refusal(
                .arrangementForeign,
                "no authority of this registry relies on others by \(order.arrangement) on \(order.from)",
                remedy: "`aeo arrangements show \(order.arrangement)` shows its directions"
            )
        }
        return (office, listed.count == 1 ? listed.first ?? tin : tin)
    }

    private func stops(_ arrangement: ArrangementID, _ tin: String) -> [StopRecord] {
        (snapshot.stopsByTIN[tin] ?? []).compactMap { snapshot.stops[$0] }
            .filter { $0.arrangement == arrangement }
    }

    private static func overlaps(_ stop: StopRecord, _ span: BarSpan) -> Bool {
        let end = [stop.span.until, stop.resumption?.from].compactMap(\.self).min()
        return (end.map { span.from < $0 } ?? true) && (span.until.map { stop.span.from < $0 } ?? true)
    }
}
