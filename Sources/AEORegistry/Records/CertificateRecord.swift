package import AEOModel

/// A certificate as the snapshot holds it: identity, what look-ups need, acts and timeline; no names.
package struct CertificateRecord: Sendable, Equatable {
    package let id: RecordID
    /// The certificate's number; empty once its texts have been erased.
    package private(set) var number: String
    package let authority: CountryCode
    package let programme: ProgrammeID
    /// The version of the programme's rules that judged the grant.
    package let rules: Int
    /// What the grant said; without consent to publication once its texts have been erased.
    package private(set) var granted: CertificateTerms
    package private(set) var holder: HolderFacts
    /// The numbers of named successors that have no certificate here, as `TIN:VALUE`; empty for one made void.
    package private(set) var followers: [String]
    /// SHA-256 over the record's identity and the number it had, once its texts have been erased: no number is given twice.
    package private(set) var formerNumber: [UInt8]?
    package let decisionDate: CivilDate
    package let terms: GrantTerms
    package let grantIndex: UInt64
    /// The acts after the grant, in the log's order.
    package private(set) var acts: [RecordedAct]
    /// The issues of the certificate; the last is the current one.
    package private(set) var credentials: [CredentialRecord]
    /// The status over time as known from all recorded acts.
    package private(set) var timeline: Timeline
    /// What the certificate says once all recorded changes are in force.
    package private(set) var current: CertificateTerms

    package init(
        id: RecordID,
        number: String,
        authority: CountryCode,
        programme: ProgrammeID,
        rules: Int,
        granted: CertificateTerms,
        holder: HolderFacts,
        followers: [String] = [],
        formerNumber: [UInt8]? = nil,
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
        self.granted = granted
        self.holder = holder
        self.followers = followers
        self.formerNumber = formerNumber
        self.decisionDate = decisionDate
        self.terms = terms
        self.grantIndex = grantIndex
        self.acts = acts
        self.credentials = credentials
        timeline = Timeline(terms: terms, acts: acts.map(\.act))
        current = Self.terms(granted, acts, at: nil)
    }

    /// The holder's number in the form used abroad; empty once erased.
    package var tin: String { holder.tin }

    /// The holder's main number; empty once erased.
    package var mainIdentifier: String { holder.mainIdentifier }

    /// What the status rests on.
    package var reliances: [Reliance] { holder.reliances }

    /// The tier as it stands once all recorded changes are in force.
    package var tier: String { current.tier }

    /// The roles in the programme's order, likewise.
    package var roles: [String] { current.roles }

    /// Whether the holder agrees to be shown to the public.
    package var isPublished: Bool { current.isPublished && !isErased }

    /// Whether the holder's texts have been destroyed.
    package var isErased: Bool { number.isEmpty }

    /// The record with one more act, the credential that it issued and the holder's data that it left.
    package func adding(_ act: RecordedAct, issue: CredentialRecord? = nil) -> CertificateRecord {
        var next = self
        next.acts.append(act)
        if let issue { next.credentials.append(issue) }
        next.timeline = Timeline(terms: terms, acts: next.acts.map(\.act))
        next.current = Self.terms(granted, next.acts, at: nil)
        return next
    }

    /// The record with the holder's facts as an entry left them.
    package func holding(_ holder: HolderFacts) -> CertificateRecord {
        var next = self
        next.holder = holder
        return next
    }

    /// The record with a named successor.
    package func followed(by key: String) -> CertificateRecord {
        var next = self
        next.followers.append(key)
        return next
    }

    /// The record after a correction: a successor without a certificate here that it makes void is forgotten.
    package func correcting(_ targets: [RecordID]) -> CertificateRecord {
        var next = self
        let named = acts.map(\.act).filter { $0.kind == .succeed && $0.succession?.certificate == nil }
        for (position, act) in named.enumerated()
        where targets.contains(act.id) && position < next.followers.count {
            next.followers[position] = ""
        }
        return next
    }

    /// The record without anything that tells of its holder.
    ///
    /// `formerNumber` is the digest of the number that it had, as the order's entry says.
    package func erased(formerNumber: [UInt8]?) -> CertificateRecord {
        var next = self
        next.formerNumber = formerNumber
        next.number = ""
        // The consent went with the group that held it.
        next.granted.isPublished = false
        next.granted.exchange = []
        next.acts = acts.map { recorded in
            var act = recorded.act
            act.terms?.exchange = []
            return RecordedAct(index: recorded.index, act: act)
        }
        next.current = Self.terms(next.granted, next.acts, at: nil)
        next.holder = .erased
        next.followers = []
        return next
    }

    /// The timeline as known from the first entries of the log; `nil` when the grant is not among them.
    package func timeline(known size: UInt64) -> Timeline? {
        guard grantIndex < size else { return nil }
        guard let last = acts.last, last.index >= size else { return timeline }
        return Timeline(terms: terms, acts: acts.filter { $0.index < size }.map(\.act))
    }

    /// The position of the issue that was the current one as known from the first entries of the log.
    package func currentCredential(known size: UInt64) -> Int? {
        credentials.lastIndex { $0.entry < size }
    }

    /// What the certificate says at an instant, as known from the first entries of the log.
    package func terms(at instant: Instant, known size: UInt64) -> CertificateTerms {
        // Most certificates never change.
        guard acts.contains(where: { $0.act.terms != nil }) else { return granted }
        return Self.terms(granted, acts.filter { $0.index < size }, at: instant)
    }

    /// The newest entry, among the first of the log, that holds the holder's data: the grant's, an amendment's, or that of
    /// a correction that makes an amendment void.
    package func holderIndex(known size: UInt64) -> UInt64 {
        let amendments = Set(acts.lazy.map(\.act).filter { $0.kind == .amend }.map(\.id))
        guard !amendments.isEmpty else { return grantIndex }
        let holding = acts.last { recorded in
            guard recorded.index < size else { return false }
            return recorded.act.kind == .amend
                || recorded.act.kind == .correct && recorded.act.targets.contains(where: amendments.contains)
        }
        return holding?.index ?? grantIndex
    }

    /// What the current credential says of the terms: those of when it was issued.
    package var termsOnPaper: CertificateTerms {
        Self.terms(granted, acts.filter { $0.index <= paperIndex }, at: nil)
    }

    /// The entry that issued the current credential.
    package var paperIndex: UInt64 { credentials.last?.entry ?? grantIndex }

    private static func terms(
        _ granted: CertificateTerms,
        _ acts: [RecordedAct],
        at instant: Instant?
    ) -> CertificateTerms {
        guard acts.contains(where: { $0.act.terms != nil }) else { return granted }
        return CertificateTerms.inForce(acts.map(\.act), at: instant) ?? granted
    }
}
