import AEOModel
import HashTreeCollections

extension Registry {
    /// The answers that the registry gave in which a certificate counted as in force.
    ///
    /// Without a range: from the grant's effect, or its recording if that came first, to the recording of the
    /// annulment; what was answered while the annulment was being committed belongs to it.
    package func affected(
        _ number: String,
        by query: AffectedQuery
    ) async throws(RegistryError) -> AffectedAnswers {
        let knowledge = try await knowledge(nil)
        guard let record = snapshot.record(number: number) else {
            throw .notFound("there is no certificate \(number)")
        }
        guard let recorder else { throw .storeUnreadable("no journal of answers is kept") }
        let zone = zone(of: record)
        let annulment = annulment(of: record)
        let from =
            query.from.map { Self.first($0, zone) } ?? min(record.terms.effectiveAt, record.terms.recordedAt)
        let until =
            query.until.map { Self.end($0, zone) } ?? annulment?.recordedAt ?? now().adding(microseconds: 1)
        guard from < until else {
            throw .invalid(field: "until", detail: "the range ends before it begins; name a later day")
        }
        let wanted = JournalQuery(
            certificate: record.id,
            // Nothing can be said of a certificate before it is recorded, so nothing can have been lost either.
            from: max(from, record.terms.recordedAt),
            until: until,
            withoutEntry: query.until == nil ? annulment.flatMap { entry(of: $0, in: record) } : nil,
            after: query.after,
            limit: min(max(query.limit, 1), 500)
        )
        let page: JournalPage
        do throws(JournalError) {
            page = try await recorder.positiveAnswers(wanted)
        } catch {
            throw .storeUnreadable("the journal of answers: \(error)")
        }
        return AffectedAnswers(
            record: record,
            from: from,
            until: until,
            annulment: annulment,
            page: page,
            next: page.answers.count == wanted.limit ? page.answers.last?.position : nil,
            knowledge: knowledge,
            zone: zone
        )
    }

    /// Removes every answer about a certificate from the journal, for data-protection law.
    func forgetAnswers(about certificate: RecordID) async throws(RegistryError) {
        do throws(JournalError) {
            try await recorder?.forget(certificate)
        } catch {
            throw .storeUnwritable("the journal of answers: \(error)")
        }
    }

    /// The last annulment that stands, of the whole or of a part.
    private func annulment(of record: CertificateRecord) -> StatusInterval? {
        (record.timeline.whole + record.timeline.parts.flatMap(\.intervals))
            .filter { $0.status == .annulled }
            .max { $0.recordedAt < $1.recordedAt }
    }

    private func entry(of interval: StatusInterval, in record: CertificateRecord) -> UInt64? {
        record.acts.first { $0.act.id == interval.act }?.index
    }

    private static func first(_ moment: Moment, _ zone: CivilZone) -> Instant {
        switch moment {
        case .instant(let instant): instant
        case .day(let day): zone.startOfDay(day)
        }
    }

    private static func end(_ moment: Moment, _ zone: CivilZone) -> Instant {
        switch moment {
        case .instant(let instant): instant
        case .day(let day): zone.endOfDay(day)
        }
    }
}
