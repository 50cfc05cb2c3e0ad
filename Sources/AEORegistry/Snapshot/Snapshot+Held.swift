import AEOCertificates
import AEOModel
import HashTreeCollections

extension Snapshot {
    /// A status as it may be told: never better than what the certificate is held at after a restart of the log.
    ///
    /// `part` is the position among the certificate's parts; `nil` asks for the whole certificate. `size` is how much
    /// of the log counts.
    func told(
        _ status: CertificateStatus?,
        of record: CertificateRecord,
        part: Int? = nil,
        known size: UInt64
    ) -> CertificateStatus? {
        switch (heldValue(of: record, part: part, known: size), status) {
        case (.invalid, .pending), (.invalid, .active), (.invalid, .suspended): return .revoked
        case (.suspended, .pending), (.suspended, .active): return .suspended
        default: return status
        }
    }

    /// The parts of a combined certificate at an instant, their statuses as they may be told.
    func toldParts(
        of timeline: Timeline,
        in record: CertificateRecord,
        at instant: Instant,
        known size: UInt64
    ) -> [StatusInterval] {
        timeline.parts.enumerated().compactMap { position, part in
            part.interval(at: instant).map { interval in
                StatusInterval(
                    from: interval.from,
                    until: interval.until,
                    status: told(interval.status, of: record, part: position, known: size) ?? interval.status,
                    part: interval.part,
                    act: interval.act,
                    actKind: interval.actKind,
                    recordedAt: interval.recordedAt
                )
            }
        }
    }

    /// The worst value at which any of a certificate's papers is held; `nil` when none is.
    ///
    /// The certificate is held, not the paper: a new paper betters nothing. Only a reinstatement or a correction
    /// recorded later lets go, so what was known from the first `size` entries is told for ever.
    func heldValue(of record: CertificateRecord, part: Int?, known size: UInt64) -> StatusValue? {
        guard !restarts.holdsNothing else { return nil }
        let released = record.acts.last { $0.index < size && $0.act.kind.releases }?.index
        let held = record.credentials.filter { $0.entry < size }.flatMap { paper in
            restarts.heldValues(
                ListKey(authority: record.authority, number: paper.list),
                paper.place(ofPart: part),
                known: size
            )
        }
        return held.filter { place in released.map { $0 < place.since } ?? true }
            .compactMap { StatusValue(rawValue: $0.value) }
            .min { $0.goodness < $1.goodness }
    }

    /// The worst value at which a place is held of which no entry tells; `nil` when it is not.
    func heldValue(ofNobodys key: ListKey, _ index: Int, known size: UInt64) -> StatusValue? {
        restarts.heldValues(key, index, known: size).compactMap { StatusValue(rawValue: $0.value) }
            .min { $0.goodness < $1.goodness }
    }

    /// The status of a paper that one of our keys signed and nothing records: a lost grant, where its list is closed.
    ///
    /// `size` is how much of the log counts.
    func lostStatus(_ key: ListKey, _ index: Int, known size: UInt64) -> CertificateStatus? {
        guard restarts.isClosed(key, known: size) else { return nil }
        return heldValue(ofNobodys: key, index, known: size) == .invalid ? .revoked : .suspended
    }
}
