package import AEOModel
import HashTreeCollections

extension Registry {
    /// How many traders may share one code of a partner's, and how many codes may name one trader.
    static let mostSharers = 100
    static let mostAliases = 500

    /// All aliases that are not erased, or those of one trader, in the order of their records.
    package func aliases(tin: String? = nil) -> [AliasView] {
        let snapshot = self.snapshot
        guard let tin = tin.map(TinText.normalised) else {
            return snapshot.aliases.all.filter { !$0.isErased }.map { view($0, in: snapshot) }
        }
        let tins = snapshot.bearers(of: tin).reduce(into: Set([tin])) { $0.formUnion(Snapshot.tins(of: $1)) }
        return tins.flatMap { snapshot.aliases.of(tin: $0) }.sorted { $0.id < $1.id }
            .map { view($0, in: snapshot) }
    }

    /// Records that a partner's code names a trader.
    package func addAlias(
        _ order: AliasOrder,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (AliasView) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        let value: String
        do throws(IdentifierError) {
            value = try DeclaredCodes.written(order.value)
        } catch {
            throw .invalid(field: "value", detail: error.description)
        }
        if let from = order.from, let until = order.until, until < from {
            throw .refused(
                Refusal(.periodEmpty, "the alias would end before it begins", remedy: "give a later --until")
            )
        }
        let tin = TinText.normalised(order.tin)
        let id = RecordID(at: now(), random: random(10))
        return try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let office = try self.aliasOffice(tin, in: builder.snapshot)
                try self.check(order, value: value, tin: tin, in: builder.snapshot)
                let stamp = builder.nextStamp
                let entry = AliasEntry(
                    alias: id,
                    authority: office.authority,
                    party: order.party,
                    from: order.from.map(office.zone.startOfDay),
                    until: order.until.map(office.zone.endOfDay),
                    recordedAt: stamp,
                    holder: EntryWriter.aliasHolder(scheme: order.scheme, value: value, tin: tin),
                    decision: words.group(proof: proof, acceptedWarnings: [])
                )
                try builder.append(.alias(entry))
                let view = builder.snapshot.aliases[id].map { self.view($0, in: builder.snapshot) }
                return { _ throws(RegistryError) in
                    guard let view else { throw .fault("the alias was not applied") }
                    return self.kept(render(view), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// Ends an alias: from the beginning of a day on, or at once.
    package func endAlias(
        _ id: RecordID,
        on day: CivilDate?,
        words: DecisionWords,
        proof: OfficerProof,
        render: @escaping @Sendable (AliasView) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                guard let alias = builder.snapshot.aliases[id], !alias.isErased, alias.end == nil else {
                    throw .refused(
                        Refusal(
                            .aliasUnknown,
                            "there is no alias \(id), or it has ended already",
                            remedy: "`aeo alias list` shows the aliases"
                        )
                    )
                }
                let stamp = builder.nextStamp
                let zone = self.identity.office(alias.authority)?.zone ?? .utc
                let entry = AliasEndEntry(
                    alias: id,
                    act: RecordID(at: stamp, random: self.random(10)),
                    authority: alias.authority,
                    endsAt: day.map(zone.startOfDay) ?? stamp,
                    recordedAt: stamp,
                    decision: words.group(proof: proof, acceptedWarnings: [])
                )
                try builder.append(.aliasEnd(entry))
                let view = builder.snapshot.aliases[id].map { self.view($0, in: builder.snapshot) }
                return { _ throws(RegistryError) in
                    guard let view else { throw .fault("the alias was not ended") }
                    return self.kept(render(view), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    /// The office whose officer may give a trader a partner's code: the one that granted, or the registry's first for a
    /// trader on a partner's list.
    private func aliasOffice(_ tin: String, in snapshot: Snapshot) throws(RegistryError) -> AuthorityOffice {
        if let record = snapshot.bearers(of: tin).first, let office = identity.office(record.authority) {
            return office
        }
        if snapshot.mirrors.records(number: tin).contains(where: { $0.key.tin == tin }) {
            return identity.authorities[0]
        }
        throw .refused(
            Refusal(
                .aliasTraderUnknown,
                "no certificate and no partner's list here has the number \(tin)",
                remedy: "give the trader's number in the form used abroad; `aeo find NAME` shows it"
            )
        )
    }

    private func check(
        _ order: AliasOrder,
        value: String,
        tin: String,
        in snapshot: Snapshot
    ) throws(RegistryError) {
        let own = snapshot.aliases.of(tin: tin)
        let code = DeclaredCodes.indexed(value)
        let now = self.now()
        let sharers = snapshot.aliases.named(code).filter { $0.party == order.party }
        let twin = sharers.first { alias in
            let isOver = alias.end != nil || alias.until.map { $0 <= now } ?? false
            return alias.tin == tin && alias.scheme == order.scheme && !isOver
        }
        if let twin {
            throw .refused(
                Refusal(
                    .aliasExists,
                    "the trader has this code already (alias \(twin.id))",
                    remedy: "end that one first to give it other days: aeo alias end \(twin.id)"
                )
            )
        }
        guard sharers.count < Self.mostSharers, own.count < Self.mostAliases else {
            throw .refused(
                Refusal(
                    .aliasLimit,
                    sharers.count < Self.mostSharers
                        ? "\(own.count) codes name the trader already"
                        : "\(sharers.count) traders share the code already",
                    remedy: "a code that names so many proves nothing; see whether it is one"
                )
            )
        }
    }

    private func view(_ alias: AliasRecord, in snapshot: Snapshot) -> AliasView {
        let now = self.now()
        let sharing = snapshot.aliases.named(DeclaredCodes.indexed(alias.value))
            .filter { $0.party == alias.party && $0.holds(at: now) }
        return AliasView(
            record: alias,
            holds: alias.holds(at: now),
            sharers: Set(sharing.map(\.tin)).count,
            zone: identity.office(alias.authority)?.zone ?? .utc
        )
    }
}
