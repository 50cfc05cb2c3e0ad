package import AEOModel
import JOSE

extension Registry {
    /// The partners' statuses that a number leads to, as they stood at an instant and as known from the first `known`
    /// entries: what recognition is decided on, each with its provenance.
    ///
    /// The partner sent the records itself and answers for the consent. Tiers and roles are those of its list; what
    /// the list does not say of a tier, the programme's profile says. `relying` limits the codes that others use.
    package func mirroredSubjects(
        identifier: String,
        relying: PartyCode,
        at instant: Instant,
        known: UInt64,
        in snapshot: Snapshot
    ) -> [RecognitionSubject] {
        let day = operatingOffice.zone.date(of: instant)
        return snapshot.mirrors.records(number: identifier).compactMap { record in
            subject(record, on: day, known: known, in: snapshot.mirrors)
        }
    }

    private func subject(
        _ record: MirrorRecord,
        on day: CivilDate,
        known: UInt64,
        in mirrors: Mirrors
    ) -> RecognitionSubject? {
        let key = record.key
        let read = record.standing(on: day, known: known) { mirrors.listDate(of: key.partner, at: $0) }
        guard let (standing, facts) = read,
            let provenance = mirrors.provenance(of: key, known: known)
        else { return nil }
        let version = references.profile(key.programme)?.profile.rules(on: day).version
        let tier = facts.tier.flatMap { code in version?.tiers.first { $0.code == code } }
        return RecognitionSubject(
            programme: key.programme,
            authority: key.partner,
            tin: key.tin,
            identifiers: facts.identifiers,
            tier: facts.tier,
            components: tier?.components ?? [],
            eligibility: references.eligibility(of: key.programme, on: day),
            roles: facts.roles,
            roleScope: version?.roleScope,
            standing: standing,
            consent: .vouchedByPartner,
            provenance: provenance,
            name: facts.nameLatin ?? facts.name,
            authorisedOn: facts.authorisedOn,
            aliases: facts.aliases
        )
    }
}
