import AEOCertificates
package import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// A certificate with its holder, as it stands now or as known at a moment.
    ///
    /// An unpublished one is not found when only published ones may be seen: one path for both (promise 7).
    package func view(
        _ number: String,
        publishedOnly: Bool,
        known: KnownAt?
    ) async throws(RegistryError) -> CertificateView {
        let knowledge = try await knowledge(known)
        let record = snapshot.record(number: number).flatMap { record in
            record.grantIndex < knowledge.logSize && (!publishedOnly || snapshot.isShown(record))
                ? record : nil
        }
        guard let record else { throw .notFound("there is no certificate \(number), or it is not published") }
        return try await view(record, knowledge: knowledge)
    }

    /// The timeline of a certificate as known at a moment.
    package func timeline(
        of number: String,
        known: KnownAt?
    ) async throws(RegistryError) -> (record: CertificateRecord, timeline: Timeline, knowledge: Knowledge) {
        let knowledge = try await knowledge(known)
        guard let record = snapshot.record(number: number),
            let timeline = record.timeline(known: knowledge.logSize)
        else { throw .notFound("there is no certificate \(number)") }
        return (record, timeline, knowledge)
    }

    /// A page of certificates, in the order of their records.
    package func list(_ filter: ListFilter) async throws(RegistryError) -> CertificatePage {
        try await list(filter, within: SearchBounds())
    }

    func list(
        _ filter: ListFilter,
        within bounds: SearchBounds
    ) async throws(RegistryError) -> CertificatePage {
        if let name = filter.name, name.unicodeScalars.prefix(2).count < 2 {
            throw .invalid(field: "name", detail: "a part of a name has at least two characters")
        }
        // Anybody may search, so searches of the public are few at a time: officers' acts and questions go first.
        let isSearch = filter.name != nil || filter.tin == nil
        guard filter.publishedOnly, isSearch else { return try await page(filter, within: bounds) }
        guard searches.enter() else { throw .busy(retryAfter: 1) }
        defer { searches.leave() }
        return try await page(filter, within: bounds)
    }

    private func page(
        _ filter: ListFilter,
        within bounds: SearchBounds
    ) async throws(RegistryError) -> CertificatePage {
        let knowledge = try await knowledge(nil)
        let snapshot = self.snapshot
        let limit = min(max(filter.limit, 1), 500)
        let now = self.now()
        var items: [CertificateView] = []
        var last = filter.after
        var (rows, candidates) = (0, 0)
        repeat {
            let slice = try await slice(filter, after: last, rows: bounds.slice, in: snapshot)
            for id in slice.found {
                guard let record = snapshot.certificates[id], record.grantIndex < knowledge.logSize,
                    fits(record, filter, at: now)
                else { continue }
                items.append(try await view(record, knowledge: knowledge))
                if items.count == limit {
                    return CertificatePage(items: items, next: id, knowledge: knowledge)
                }
            }
            // Where a slice ends does not depend on what is in it, so it tells nothing of holders who are not shown.
            last = slice.end
            rows += bounds.slice
            candidates += slice.found.count
        } while last != nil && rows < bounds.rows && candidates < bounds.candidates
        return CertificatePage(items: items, next: last, knowledge: knowledge)
    }

    /// The receipt of a certificate's current credential for the newest tree.
    package func receipt(of number: String) async throws(RegistryError) -> String {
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        let head = state.current.head
        let index = record.paperIndex
        do throws(ArchiveError) {
            let proof = try await TileReader(archive: archive, size: head.size)
                .inclusion(of: index, in: head.size)
            guard let entry = try await archive.entries(from: index, limit: 1).first, let proof else {
                throw ArchiveError.corrupt("the entry \(index) is missing")
            }
            return try receiptText(entry, proof: proof, checkpoint: head.checkpoint)
        } catch {
            throw RegistryError(reading: error)
        }
    }

    private func view(
        _ record: CertificateRecord,
        knowledge: Knowledge
    ) async throws(RegistryError) -> CertificateView {
        let now = self.now()
        let timeline = record.timeline(known: knowledge.logSize) ?? record.timeline
        guard let interval = timeline.interval(at: now) ?? timeline.whole.first else {
            throw .fault("the certificate \(record.number) has no timeline")
        }
        return CertificateView(
            record: record,
            terms: record.terms(at: now, known: knowledge.logSize),
            holder: try await holder(of: record, known: knowledge.logSize),
            status: snapshot.told(interval.status, of: record, known: knowledge.logSize) ?? interval.status,
            since: interval.from,
            until: interval.until,
            parts: snapshot.toldParts(of: timeline, in: record, at: now, known: knowledge.logSize),
            zone: zone(of: record)
        )
    }

    /// The newest group `holder`, or the newest among the first entries of the log.
    func holder(
        of record: CertificateRecord,
        known size: UInt64 = .max
    ) async throws(RegistryError) -> JSONObject {
        let index = record.holderIndex(known: size)
        do {
            guard let bytes = try await archive.group(.holder, of: index) else {
                throw RegistryError.storeUnreadable("the holder of \(record.number) is missing")
            }
            return try StrictJSON.parseObject(bytes)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .storeUnreadable("\(error)")
        }
    }

    /// The next records that a filter may fit, found in at most so many rows.
    private func slice(
        _ filter: ListFilter,
        after id: RecordID?,
        rows: Int,
        in snapshot: Snapshot
    ) async throws(RegistryError) -> (found: [RecordID], end: RecordID?) {
        if filter.name == nil, let tin = filter.tin {
            let records = snapshot.records(identifier: TinText.normalised(tin)).map(\.id).sorted()
            return (records.filter { record in id.map { record > $0 } ?? true }, nil)
        }
        do throws(ArchiveError) {
            // Every text holds the empty one.
            let fragment = filter.name.map(SearchText.folded) ?? ""
            return try await archive.find(fragment, after: id, rows: rows)
        } catch {
            throw RegistryError(reading: error)
        }
    }

    private func fits(_ record: CertificateRecord, _ filter: ListFilter, at now: Instant) -> Bool {
        if record.isErased || filter.publishedOnly && !snapshot.isShown(record) { return false }
        if let tin = filter.tin.map(TinText.normalised), record.tin != tin, record.mainIdentifier != tin {
            return false
        }
        if let programme = filter.programme, record.programme != programme { return false }
        if let tier = filter.tier, record.tier != tier { return false }
        if filter.expiresFrom != nil || filter.expiresUntil != nil {
            guard let last = record.current.expiryDate else { return false }
            if let from = filter.expiresFrom, last < from { return false }
            if let until = filter.expiresUntil, last > until { return false }
        }
        guard let wanted = filter.status else { return true }
        let snapshot = self.snapshot
        return snapshot.told(record.timeline.status(at: now), of: record, known: snapshot.size) == wanted
    }
}

extension Registry {
    /// The number of a certificate; `nil` once its texts have been erased.
    package func number(of id: RecordID) -> String? {
        snapshot.certificates[id].flatMap { $0.isErased ? nil : $0.number }
    }
}
