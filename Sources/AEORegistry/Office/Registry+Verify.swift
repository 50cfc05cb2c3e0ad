package import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// The verdict on a credential, by the registry's own knowledge.
    ///
    /// The signature is checked before anything is looked up, and a valid one entitles to the verdict on this very
    /// credential and to nothing else (promise 7).
    package func verify(
        _ credential: [UInt8],
        ask: VerificationAsk,
        requireHolderBinding: Bool = false
    ) async throws(RegistryError) -> Verdict {
        let verifier = Verifier(trust: try trustStore())
        let now = self.now()
        var request = VerificationRequest(
            checkedAt: now,
            audience: ask.audience,
            nonce: ask.nonce,
            requireHolderBinding: requireHolderBinding
        )
        if let at = ask.at { request.at = question(at, zone: identity.authorities[0].zone, now: now).instant }
        let paper: SignedPaper
        switch verifier.read(credential, request: request) {
        case .refused(let verdict): return verdict
        case .paper(let signed): paper = signed
        }
        let knowledge = try await knowledge(ask.knownAt)
        guard let key = listKey(of: paper.claims.status.uri),
            let slot = snapshot.slot(key, paper.claims.status.index),
            let record = snapshot.certificates[slot.certificate],
            record.credentials[slot.credential].digest == paper.digest,
            let timeline = record.timeline(known: knowledge.logSize),
            let office = identity.office(record.authority)
        else {
            let key = listKey(of: paper.claims.status.uri)
            let lost = key.flatMap {
                snapshot.lostStatus($0, paper.claims.status.index, known: knowledge.logSize)
            }
            let nothing = RegistryEvidence(
                known: lost == nil ? .notRecorded : .current,
                status: lost,
                asOf: now,
                knownAt: knowledge.knownAt,
                logSize: knowledge.logSize,
                knownAtCapped: knowledge.isCapped
            )
            return verifier.judge(paper, request: request, status: .registry(nothing))
        }
        let (instant, day) = question(ask.at, zone: office.zone, now: now)
        if ask.at != nil { request.at = instant }
        let interval = timeline.interval(at: instant)
        let evidence = RegistryEvidence(
            known: record.currentCredential(known: knowledge.logSize) == slot.credential
                ? .current : .replaced,
            status: snapshot.told(interval?.status, of: record, known: knowledge.logSize),
            parts: parts(of: timeline, in: record, at: instant, known: knowledge.logSize),
            since: interval?.from,
            until: interval?.until,
            asOf: ask.knownAt == nil ? now : knowledge.knownAt,
            knownAt: knowledge.knownAt,
            logSize: knowledge.logSize,
            projected: instant > now,
            changedOnDay: interval.map { found in
                day.map { found.from > $0.first && found.from < $0.end } ?? false
            } ?? false,
            knownAtCapped: knowledge.isCapped,
            entryIndex: record.credentials[slot.credential].entry
        )
        let verdict = verifier.judge(paper, request: request, status: .registry(evidence))
        recorder?.note(
            GivenAnswer(
                certificate: record.id,
                answeredAt: now,
                asker: ask.asker,
                channel: .verify,
                at: instant,
                knownAt: knowledge.knownAt,
                logSize: knowledge.logSize,
                newestSize: ask.knownAt == nil ? knowledge.logSize : snapshot.size,
                status: interval?.status,
                verdict: StatusOutcome(verdict.outcome)
            )
        )
        return verdict
    }

    private func parts(
        of timeline: Timeline,
        in record: CertificateRecord,
        at instant: Instant,
        known size: UInt64
    ) -> [PartStatus] {
        let snapshot = self.snapshot
        let intervals =
            timeline.parts.isEmpty
            ? [timeline.interval(at: instant)] : timeline.parts.map { $0.interval(at: instant) }
        return intervals.enumerated().compactMap { position, interval in
            interval.map {
                PartStatus(
                    part: $0.part?.description,
                    status: snapshot.told(
                        $0.status,
                        of: record,
                        part: timeline.parts.isEmpty ? nil : position,
                        known: size
                    ),
                    since: $0.from,
                    until: $0.until
                )
            }
        }
    }

    private func listKey(of uri: String) -> ListKey? {
        guard uri.hasPrefix(identity.url + "/authorities/") else { return nil }
        return publisher.listKey(of: uri)
    }
}
