package import AEOModel

extension Registry {
    /// What a question may be answered from: the whole log, or as much of it as the asker names.
    ///
    /// The whole is what a snapshot holds, the newest unless another is given.
    package func knowledge(
        _ known: KnownAt?,
        in chosen: Snapshot? = nil
    ) async throws(RegistryError) -> Knowledge {
        let snapshot = chosen ?? self.snapshot
        let whole = snapshot.knowledge
        switch known {
        case nil:
            return whole
        case .size(let size):
            guard size < snapshot.size else { return whole.capped(size > snapshot.size) }
            return Knowledge(knownAt: try await stamp(ofSize: size), logSize: size, isCapped: false)
        case .instant(let instant):
            // The last stamp is the end of knowledge; a later moment is answered as of it, and said so.
            guard instant < snapshot.lastRecordedAt else { return whole.capped(instant > now()) }
            let size: UInt64
            do throws(ArchiveError) {
                size = min(try await archive.size(at: instant), snapshot.size)
            } catch {
                throw RegistryError(reading: error)
            }
            // Named by the last entry's stamp, so that one log size always has one answer.
            return Knowledge(knownAt: try await stamp(ofSize: size), logSize: size, isCapped: false)
        }
    }

    /// The stamp of the last of the first so many entries.
    private func stamp(ofSize size: UInt64) async throws(RegistryError) -> Instant {
        guard size > 0 else { return Instant(microseconds: 0) }
        do throws(ArchiveError) {
            guard let entry = try await archive.entries(from: size - 1, limit: 1).first else {
                throw ArchiveError.corrupt("the entry \(size - 1) is missing")
            }
            return entry.recordedAt
        } catch {
            throw RegistryError(reading: error)
        }
    }

    /// The instant that a question's moment means, and the day it names.
    func question(
        _ at: Moment?,
        zone: CivilZone,
        now: Instant
    ) -> (instant: Instant, day: (first: Instant, end: Instant)?) {
        StatusDesk.question(at, zone: zone, now: now)
    }

    /// The civil time of the authority that granted a certificate.
    package func zone(of record: CertificateRecord) -> CivilZone {
        identity.office(record.authority)?.zone ?? .utc
    }
}
