import AEOCertificates
import AEOModel
import HashTreeCollections

/// The values of a status list at an instant, computed from the timelines.
struct ListValues {
    let list: StatusList
    let nextTurn: Instant?

    init(of key: ListKey, in snapshot: Snapshot, at instant: Instant, size: Int) {
        var list = StatusList(size: size)
        // Of a free place in a closed list nobody knows whether somebody holds it: it is not good.
        if snapshot.restarts.isClosed(key, known: snapshot.size) { Self.suspendAll(&list) }
        var next: Instant?
        for (index, slot) in snapshot.lists[key] ?? [:] {
            guard let record = snapshot.certificates[slot.certificate] else { continue }
            list[index] = Self.told(slot, of: record, in: snapshot, at: instant).rawValue
            if let turn = record.timeline.nextChange(after: instant), next.map({ turn < $0 }) ?? true {
                next = turn
            }
        }
        for index in snapshot.restarts.heldPlaces(of: key)
        where index < list.count && snapshot.slot(key, index) == nil {
            guard let held = snapshot.heldValue(ofNobodys: key, index, known: snapshot.size) else { continue }
            if held.goodness < Self.goodness(StatusValue(rawValue: list[index])) {
                list[index] = held.rawValue
            }
        }
        self.list = list
        nextTurn = next
    }

    private static func suspendAll(_ list: inout StatusList) {
        for index in 0..<list.count { list[index] = StatusValue.suspended.rawValue }
    }

    /// The value at one place as it may be told: never better than what the certificate is held at.
    private static func told(
        _ slot: ListSlot,
        of record: CertificateRecord,
        in snapshot: Snapshot,
        at instant: Instant
    ) -> StatusValue {
        let value = value(of: slot, in: record, at: instant)
        let held = snapshot.heldValue(of: record, part: slot.part, known: snapshot.size) ?? .valid
        return held.goodness < value.goodness ? held : value
    }

    /// The value at one place: 0 active or pending, 1 ended or replaced, 2 suspended.
    static func value(of slot: ListSlot, in record: CertificateRecord, at instant: Instant) -> StatusValue {
        guard slot.credential == record.credentials.count - 1 else { return .invalid }
        let interval =
            if let part = slot.part, part < record.timeline.parts.count {
                record.timeline.parts[part].interval(at: instant)
            } else {
                record.timeline.interval(at: instant)
            }
        switch interval?.status {
        case nil, .pending, .active: return .valid
        case .suspended: return .suspended
        case .revoked, .annulled, .surrendered, .lapsed, .expired, .superseded: return .invalid
        }
    }

    /// The places whose value is better than before with neither an act nor a turn behind it (DESIGN.md §6).
    ///
    /// Every place of the former list counts: one that told of somebody and now tells of nobody is the worst of all.
    /// Only a grant, a reinstatement and a correction can better a value, and only if recorded since.
    func unexplainedImprovements(
        over former: PublishedList,
        of key: ListKey,
        in snapshot: Snapshot,
        now: Instant
    ) -> [Int] {
        guard former.list != list else { return [] }
        var unexplained: [Int] = []
        for index in 0..<former.list.count {
            let before = former.list[index]
            // Most places are good, and nothing is better.
            guard before != StatusValue.valid.rawValue else { continue }
            // A place that the new list lacks counts as cleared.
            let after = list.value(at: index).map { StatusValue(rawValue: $0) } ?? .valid
            guard Self.goodness(after) > Self.goodness(StatusValue(rawValue: before)) else { continue }
            let record = snapshot.slot(key, index).flatMap { snapshot.certificates[$0.certificate] }
            if !(record.map { Self.explains($0, since: former, now: now) } ?? false) {
                unexplained.append(index)
            }
        }
        return unexplained
    }

    /// Whether a record has an act or a turn, since a former list, that may have bettered its values.
    private static func explains(
        _ record: CertificateRecord,
        since former: PublishedList,
        now: Instant
    ) -> Bool {
        if record.grantIndex >= former.logSize { return true }
        let hasAct = record.acts.contains { $0.index >= former.logSize && $0.act.kind.mayBetter }
        // A turn was foreseen by what was known then; the effect of a later act is no turn.
        return hasAct
            || [former.logSize, former.latestSize].contains { size in
                let foreseen = record.timeline(known: size) ?? record.timeline
                return foreseen.nextChange(after: former.asOf).map { $0 <= now } ?? false
            }
    }

    private static func goodness(_ value: StatusValue?) -> Int { value?.goodness ?? 0 }
}
