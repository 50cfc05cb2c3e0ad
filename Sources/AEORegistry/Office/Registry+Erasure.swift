import AEOModel
import HashTreeCollections

extension Registry {
    /// Refuses to destroy the texts that a running bar is known by; where a court orders it, the officer insists.
    func checkErasure(
        _ order: ActOrder,
        of record: CertificateRecord,
        in snapshot: Snapshot,
        now: Instant
    ) throws(RegistryError) {
        let rule = RefusalRule.reapplicationBar
        let runs = Self.activeBars(of: record).contains { bar in
            snapshot.bars[bar.act]?.liftedIndex == nil && bar.span.until.map { now < $0 } ?? true
        }
        guard runs, !order.request.acceptedWarnings.contains(rule.rawValue) else { return }
        throw .refused(
            Refusal(
                rule,
                "a bar on new applications still runs, and without the holder's numbers nobody could know whom it is on",
                remedy:
                    "wait for its end, lift it, set it anew with `aeo bar add`, or insist with --accept-warning "
                    + rule.rawValue,
                isAcceptable: true
            )
        )
    }
}
