package import AEOModel
import HashTreeCollections
package import JOSE

/// What is sent to a partner: the records that an arrangement and the holders' consents allow, and nothing else.
///
/// A value that hands out one record after the other, so that no read of the archive lasts longer than one record takes.
package struct PartnerExport: Sendable {
    package let partner: PartyCode
    /// The arrangements under which records go, in the order of their identities.
    package let arrangements: [ArrangementID]
    /// How much of the log the export knows.
    package let logSize: UInt64
    /// How much of it the partner knows already; `nil` for a whole list.
    package let since: UInt64?
    let registry: Registry
    let now: Instant
    let desk: RecognitionDesk
    /// What could be sent when the partner was told last.
    let formerDesk: RecognitionDesk?
    private var rest: ArraySlice<RecordID>
    private var sent = 0
    private var removed = 0

    init(
        partner: PartyCode,
        arrangements: [ArrangementID],
        since: UInt64?,
        registry: Registry,
        now: Instant,
        desk: RecognitionDesk,
        formerDesk: RecognitionDesk?
    ) {
        self.partner = partner
        self.arrangements = arrangements
        logSize = desk.knowledge.logSize
        self.since = since
        self.registry = registry
        self.now = now
        self.desk = desk
        self.formerDesk = formerDesk
        rest = desk.snapshot.certificates.keys.sorted()[...]
    }

    /// The first line.
    package var header: JSONObject {
        [
            "v": 1,
            "authority": .string(registry.identity.operating.text),
            "partner": .string(partner.text),
            "arrangements": .array(arrangements.map { .string($0.text) }),
            "log_size": .integer(Int64(clamping: logSize)),
            "since": since.map { .integer(Int64(clamping: $0)) } ?? .null,
            "generated_at": .string(now.rfc3339),
            "use": "recognition under these arrangements, and nothing else",
        ]
    }

    /// The next line; `nil` behind the last record.
    package mutating func next() async throws(RegistryError) -> JSONObject? {
        while let id = rest.popFirst() {
            guard let record = desk.snapshot.certificates[id], record.grantIndex < logSize else { continue }
            guard let subject = sendable(record, by: desk, at: now) else {
                guard let formerDesk, record.grantIndex < formerDesk.knowledge.logSize,
                    let former = sendable(record, by: formerDesk, at: formerDesk.knowledge.knownAt)
                else { continue }
                removed += 1
                return removal(of: record, former)
            }
            guard isNews(record, subject) else { continue }
            sent += 1
            return try await line(of: record, subject)
        }
        return nil
    }

    /// The last line: without it the list broke off.
    package var trailer: JSONObject {
        [
            "end": true, "records": .integer(Int64(sent)), "removed": .integer(Int64(removed)),
            "stops": .array(stops),
        ]
    }

    /// The status of a certificate, where it may be sent.
    private func sendable(
        _ record: CertificateRecord,
        by desk: RecognitionDesk,
        at instant: Instant
    ) -> RecognitionSubject? {
        guard !record.isErased, let zone = registry.identity.office(record.authority)?.zone else {
            return nil
        }
        let question = RecognitionQuestion(
            relying: partner,
            at: instant,
            day: zone.date(of: instant),
            now: instant
        )
        guard let subject = desk.subject(of: record, at: question, view: .officer),
            !desk.engine.sharing(of: subject, question).isEmpty
        else { return nil }
        return subject
    }

    /// Whether the partner does not know a record as it is: on a whole list it wants all that have not ended.
    private func isNews(_ record: CertificateRecord, _ subject: RecognitionSubject) -> Bool {
        guard let formerDesk else { return subject.standing.whole.map { !$0.isEnded } ?? false }
        let size = formerDesk.knowledge.logSize
        return record.grantIndex >= size
            || record.acts.contains { (size..<logSize).contains($0.index) }
            || hasMoved(record, subject, since: formerDesk)
    }

    /// Whether time alone changed what the partner was told: an act recorded before may begin or end by the clock, and a
    /// certificate may expire.
    private func hasMoved(
        _ record: CertificateRecord,
        _ subject: RecognitionSubject,
        since formerDesk: RecognitionDesk
    ) -> Bool {
        let (size, then) = (formerDesk.knowledge.logSize, formerDesk.knowledge.knownAt)
        guard let former = sendable(record, by: formerDesk, at: then) else { return true }
        let interval = (record.timeline(known: logSize) ?? record.timeline).interval(at: now)
        let formerInterval = (record.timeline(known: size) ?? record.timeline).interval(at: then)
        return former.standing != subject.standing || interval?.from != formerInterval?.from
            || record.terms(at: then, known: size) != record.terms(at: now, known: logSize)
    }

    /// A record that the partner got, and must delete; a number that was erased since is not told again.
    private func removal(of record: CertificateRecord, _ former: RecognitionSubject) -> JSONObject {
        [
            "tin": .string(former.tin), "programme": .string(former.programme.text),
            "certificate_number": .string(record.number), "status": "removed",
        ]
    }
}
