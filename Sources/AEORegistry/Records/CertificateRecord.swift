package import AEOModel

/// A certificate as the snapshot holds it: identity, what look-ups need, acts and timeline; no names.
package struct CertificateRecord: Sendable, Equatable {
    package let id: RecordID
    package let number: String
    package let authority: CountryCode
    package let programme: ProgrammeID
    /// The version of the programme's rules that judged the grant.
    package let rules: Int
    package let tier: String
    package let roles: [String]
    package let tin: String
    package let mainIdentifier: String
    /// Whether the holder agreed to be shown to the public.
    package let isPublished: Bool
    package let decisionDate: CivilDate
    package let terms: GrantTerms
    package let grantIndex: UInt64
    /// The acts after the grant, in the log's order.
    package let acts: [RecordedAct]
    /// The issues of the certificate; the last is the current one.
    package let credentials: [CredentialRecord]
    /// The status over time as known from all recorded acts.
    package let timeline: Timeline

    package init(
        id: RecordID,
        number: String,
        authority: CountryCode,
        programme: ProgrammeID,
        rules: Int,
        tier: String,
        roles: [String],
        tin: String,
        mainIdentifier: String,
        isPublished: Bool,
        decisionDate: CivilDate,
        terms: GrantTerms,
        grantIndex: UInt64,
        acts: [RecordedAct],
        credentials: [CredentialRecord]
    ) {
        self.id = id
        self.number = number
        self.authority = authority
        self.programme = programme
        self.rules = rules
        self.tier = tier
        self.roles = roles
        self.tin = tin
        self.mainIdentifier = mainIdentifier
        self.isPublished = isPublished
        self.decisionDate = decisionDate
        self.terms = terms
        self.grantIndex = grantIndex
        self.acts = acts
        self.credentials = credentials
        timeline = Timeline(terms: terms, acts: acts.map(\.act))
    }

    /// The record with one more act.
    package func adding(_ act: RecordedAct) -> CertificateRecord {
        CertificateRecord(
            id: id,
            number: number,
            authority: authority,
            programme: programme,
            rules: rules,
            tier: tier,
            roles: roles,
            tin: tin,
            mainIdentifier: mainIdentifier,
            isPublished: isPublished,
            decisionDate: decisionDate,
            terms: terms,
            grantIndex: grantIndex,
            acts: acts + [act],
            credentials: credentials
        )
    }

    /// The timeline as known from the first entries of the log; `nil` when the grant is not among them.
    package func timeline(known size: UInt64) -> Timeline? {
        guard grantIndex < size else { return nil }
        guard let last = acts.last, last.index >= size else { return timeline }
        return Timeline(terms: terms, acts: acts.filter { $0.index < size }.map(\.act))
    }
}
