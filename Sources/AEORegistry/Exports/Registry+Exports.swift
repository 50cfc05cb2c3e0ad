package import AEOModel

extension Registry {
    /// What may be sent to a partner: all of it, or what changed after the first `since` entries of the log.
    ///
    /// Throws `refused` where no arrangement in force lets anything go there.
    package func export(
        to partner: PartyCode,
        since: UInt64?
    ) async throws(RegistryError) -> PartnerExport {
        let desk = try await desk(known: nil)
        try desk.checkKnown(partner)
        guard since.map({ $0 <= desk.knowledge.logSize }) ?? true else {
            throw .invalid(field: "since", detail: "the log has \(desk.knowledge.logSize) entries")
        }
        let now = self.now()
        let arrangements = identity.authorities.flatMap { office in
            desk.engine.inForce(
                from: PartyCode(office.authority),
                towards: partner,
                on: office.zone.date(of: now)
            )
        }
        var former: RecognitionDesk?
        if let since { former = try await self.desk(known: .size(since)) }
        guard !arrangements.isEmpty || former != nil else {
            throw .refused(
                Refusal(
                    .noExchange,
                    "no arrangement in force lets records go to \(partner)",
                    remedy: "`aeo arrangements` shows the arrangements and since when they are applied"
                )
            )
        }
        return PartnerExport(
            partner: partner,
            arrangements: Set(arrangements).sorted(),
            since: since,
            registry: self,
            now: now,
            desk: desk,
            formerDesk: former
        )
    }
}
