import HashTreeCollections
import AEOCertificates
package import AEOModel
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
            record.grantIndex < knowledge.logSize && (record.isPublished || !publishedOnly) ? record : nil
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
        let knowledge = try await knowledge(nil)
        let limit = min(max(filter.limit, 1), 500)
        var items: [CertificateView] = []
        var last = filter.after
        while items.count < limit {
            let candidates = try await candidates(filter, after: last)
            guard !candidates.isEmpty else { return page(items, next: nil, knowledge) }
            for id in candidates {
                last = id
                guard let record = snapshot.certificates[id], fits(record, filter) else { continue }
                items.append(try await view(record, knowledge: knowledge))
                if items.count == limit { break }
            }
        }
        return page(items, next: last, knowledge)
    }

    /// The receipt of a certificate's current credential for the newest tree.
    package func receipt(of number: String) async throws(RegistryError) -> String {
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        let head = state.current.head
        do throws(ArchiveError) {
            let proof = try await TileReader(archive: archive, size: head.size)
                .inclusion(of: record.grantIndex, in: head.size)
            guard let entry = try await archive.entries(from: record.grantIndex, limit: 1).first, let proof else {
                throw ArchiveError.corrupt("the entry \(record.grantIndex) is missing")
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
        let now = clock.now()
        let timeline = record.timeline(known: knowledge.logSize) ?? record.timeline
        guard let interval = timeline.interval(at: now) ?? timeline.whole.first else {
            throw .fault("the certificate \(record.number) has no timeline")
        }
        return CertificateView(
            record: record,
            holder: try await holder(of: record),
            status: interval.status,
            since: interval.from,
            until: interval.until,
            zone: zone(of: record)
        )
    }

    /// The group `holder` of the grant.
    private func holder(of record: CertificateRecord) async throws(RegistryError) -> JSONObject {
        do {
            guard let entry = try await archive.entries(from: record.grantIndex, limit: 1).first,
                let bytes = entry.bytes(of: .holder)
            else { throw RegistryError.storeUnreadable("the grant of \(record.number) is missing") }
            return try StrictJSON.parseObject(bytes)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .storeUnreadable("\(error)")
        }
    }

    private func candidates(_ filter: ListFilter, after id: RecordID?) async throws(RegistryError) -> [RecordID] {
        do throws(ArchiveError) {
            if let name = filter.name {
                return try await archive.find(SearchText.folded(name), after: id, limit: 500)
            }
            if let tin = filter.tin {
                let records = snapshot.records(identifier: TinText.normalised(tin)).map(\.id).sorted()
                return records.filter { record in id.map { record > $0 } ?? true }
            }
            return try await archive.certificates(after: id, limit: 500).map(\.id)
        } catch {
            throw RegistryError(reading: error)
        }
    }

    private func fits(_ record: CertificateRecord, _ filter: ListFilter) -> Bool {
        if filter.publishedOnly, !record.isPublished { return false }
        if let tin = filter.tin.map(TinText.normalised), record.tin != tin, record.mainIdentifier != tin {
            return false
        }
        if let status = filter.status, record.timeline.status(at: clock.now()) != status { return false }
        return true
    }

    private func page(_ items: [CertificateView], next: RecordID?, _ knowledge: Knowledge) -> CertificatePage {
        CertificatePage(items: items, next: next, knowledge: knowledge)
    }
}
