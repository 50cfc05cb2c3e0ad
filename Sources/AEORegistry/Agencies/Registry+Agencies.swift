package import AEOModel
import JOSE

extension Registry {
    /// The most keys of agencies that a registry has, ended ones included: every start reads them all.
    private static let mostKeys = 10_000

    /// The registered keys of agencies, in the order of their registration.
    package func agencies() -> [AgencyRecord] {
        snapshot.agencies.values.sorted { $0.index < $1.index }
    }

    /// Registers an agency's key.
    package func addAgency(
        _ order: AgencyOrder,
        proof: OfficerProof,
        render: @escaping @Sendable (AgencyRecord) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        let zone = identity.authorities[0].zone
        let key = JWK(key: order.key.key)
        let keyID = key.thumbprint.description
        return try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                let stamp = builder.nextStamp
                let until = order.until.map(zone.endOfDay)
                if let until, until <= stamp {
                    throw .refused(
                        Refusal(.periodEmpty, "the key's last day has passed", remedy: "give a later --until")
                    )
                }
                try self.checkFree(keyID, in: builder.snapshot)
                let fact = AgencyFact(
                    party: order.party,
                    name: order.name,
                    keyID: keyID,
                    key: key.json,
                    purposes: AgencyPurpose.allCases.filter(order.purposes.contains),
                    from: stamp,
                    until: until,
                    officer: proof.keyID
                )
                return try self.record(fact, in: &builder, proof: proof, render: render)
            }
        }
    }

    /// Ends the use of an agency's key, for good.
    package func endAgency(
        _ party: PartyCode,
        keyID: String,
        proof: OfficerProof,
        render: @escaping @Sendable (AgencyRecord) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            try await self.sequencer.submit { (builder: inout BatchBuilder) throws(RegistryError) in
                guard let record = builder.snapshot.agencies[keyID], record.fact.party == party,
                    record.fact.state == .active
                else {
                    throw .refused(
                        Refusal(
                            .agencyKeyUnknown,
                            "\(party) has no key \(keyID) in use here",
                            remedy: "`aeo agency list` shows the keys"
                        )
                    )
                }
                let fact = record.fact.ended(at: builder.nextStamp, by: proof.keyID)
                return try self.record(fact, in: &builder, proof: proof, render: render)
            }
        }
    }

    /// A key serves one role only, and one that was given up never serves again.
    private func checkFree(_ keyID: String, in snapshot: Snapshot) throws(RegistryError) {
        let isOurs = identity.officers[keyID] != nil || snapshot.keys.contains { $0.keyID == keyID }
        guard !isOurs, snapshot.agencies[keyID] == nil else {
            throw .refused(
                Refusal(
                    .keyTaken,
                    isOurs
                        ? "this key serves this registry already, and a key has one role only"
                        : "this key is, or was, registered for \(snapshot.agencies[keyID]?.fact.party.text ?? "")",
                    remedy: "have the agency make a new pair with `aeo key generate --role agency`"
                )
            )
        }
        guard snapshot.agencies.count < Self.mostKeys else {
            throw .refused(
                Refusal(
                    .keyTaken,
                    "\(Self.mostKeys) keys are registered, which is the most there can be",
                    remedy: "let one gateway of each agency ask for all of its systems"
                )
            )
        }
    }

    private func record(
        _ fact: AgencyFact,
        in builder: inout BatchBuilder,
        proof: OfficerProof,
        render: @escaping @Sendable (AgencyRecord) -> WriteAnswer
    ) throws(RegistryError) -> Submission.Finish {
        let stamp = builder.nextStamp
        try builder.append(.agency(fact, recordedAt: stamp))
        let record = builder.snapshot.agencies[fact.keyID]
        return { _ throws(RegistryError) in
            guard let record else { throw .fault("the agency's key was not applied") }
            return self.kept(render(record), proof: proof, recordedAt: stamp)
        }
    }
}
