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
            let nothing = RegistryEvidence(
                known: .notRecorded,
                status: nil,
                asOf: now,
                knownAt: knowledge.knownAt,
                logSize: knowledge.logSize
            )
            return verifier.judge(paper, request: request, status: .registry(nothing))
        }
        let (instant, day) = question(ask.at, zone: office.zone, now: now)
        if ask.at != nil { request.at = instant }
        let interval = timeline.interval(at: instant)
        let evidence = RegistryEvidence(
            known: record.currentCredential(known: knowledge.logSize) == slot.credential ? .current : .replaced,
            status: interval?.status,
            parts: parts(of: timeline, at: instant),
            since: interval?.from,
            until: interval?.until,
            asOf: ask.knownAt == nil ? now : knowledge.knownAt,
            knownAt: knowledge.knownAt,
            logSize: knowledge.logSize,
            projected: instant > now,
            changedOnDay: interval.map { found in
                day.map { found.from > $0.first && found.from < $0.end } ?? false
            } ?? false,
            entryIndex: record.credentials[slot.credential].entry
        )
        return verifier.judge(paper, request: request, status: .registry(evidence))
    }

    private func parts(of timeline: Timeline, at instant: Instant) -> [PartStatus] {
        let intervals =
            timeline.parts.isEmpty
            ? [timeline.interval(at: instant)] : timeline.parts.map { $0.interval(at: instant) }
        return intervals.compactMap { interval in
            interval.map {
                PartStatus(
                    part: $0.part?.description,
                    status: $0.status,
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
