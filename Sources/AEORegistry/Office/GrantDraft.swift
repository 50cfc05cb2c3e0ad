import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE
import TransparencyLog

/// A grant prepared on the caller's task: number, places in the lists and signed credential, not yet recorded.
struct GrantDraft: Sendable {
    let certificate: RecordID
    private let act: RecordID
    private let number: String
    private let paper: PaperDraft
    private let profileDigest: String
    private let office: AuthorityOffice
    private let form: ApplicationForm
    private let decision: GrantDecision
    private let proof: OfficerProof

    init(
        registry: Registry,
        form: ApplicationForm,
        decision: GrantDecision,
        office: AuthorityOffice,
        holderKey: JWK?,
        proof: OfficerProof
    ) throws(RegistryError) {
        guard let hosted = registry.profilesByID[decision.programme] else {
            throw .fault("the profile of \(decision.programme) is missing")
        }
        let numbering = hosted.profile.rules(on: decision.decisionDate).version.numbering
        let snapshot = registry.snapshot
        let now = registry.now()
        certificate = RecordID(at: now, random: registry.random(10))
        act = RecordID(at: now, random: registry.random(10))
        number = registry.numbers.number(
            for: decision,
            authority: office.authority,
            numbering: numbering,
            isTaken: snapshot.isTaken
        )
        profileDigest = Base64URL.encode(hosted.digest)
        self.office = office
        self.form = form
        self.decision = decision
        self.proof = proof
        let claims = PaperClaims(
            number: number,
            numberIsPersonal: numbering.isPersonal,
            programme: decision.programme,
            authority: office.authority,
            terms: CertificateTerms(
                tier: decision.tier.code,
                roles: decision.roles,
                expiryDate: decision.expiryDate,
                expiresAt: decision.expiresAt,
                isPublished: decision.consent.publication,
                exchange: decision.consent.exchange.sorted()
            ),
            decisionDate: decision.decisionDate,
            effectiveAt: decision.effectiveAt,
            holder: HolderGroup.object(form: form, decision: decision, number: number)
        )
        paper = try PaperDraft(
            registry: registry,
            office: office,
            claims: claims,
            parts: decision.tier.parts,
            holderKey: holderKey
        )
    }

    /// The credential's text as kept for its holder.
    var kept: StoredPaper { paper.kept(for: certificate) }

    /// The entry's content, stamped.
    func content(recordedAt: Instant, decision: GrantDecision) -> GrantEntry {
        GrantEntry(
            certificate: certificate,
            act: act,
            authority: office.authority,
            programme: decision.programme,
            tier: decision.tier.code,
            parts: decision.tier.parts,
            roles: decision.roles,
            decidedOn: decision.decisionDate,
            decidedAt: decision.decidedAt,
            notifiedAt: decision.decidedAt,
            effectiveDate: decision.effectiveDate,
            effectiveAt: decision.effectiveAt,
            expiryDate: decision.expiryDate,
            expiresAt: decision.expiresAt,
            rules: decision.rules,
            profileDigest: profileDigest,
            rulesAssumed: decision.rulesAssumed,
            zone: office.zone.identifier,
            recordedAt: recordedAt,
            issue: paper.issue,
            holder: HolderGroup.object(form: form, decision: decision, number: number),
            decision: DecisionGroup.object(
                proof: proof,
                reason: nil,
                note: nil,
                legalBasis: nil,
                reference: form.reference,
                acceptedWarnings: decision.acceptedWarnings
            )
        )
    }

    /// What the officer gets, with the receipt for the tree that the batch leads to.
    func outcome(
        _ record: CertificateRecord,
        entry: StoredEntry,
        signed: SignedTree,
        replaced: Act?
    ) throws(RegistryError) -> GrantOutcome {
        GrantOutcome(
            record: record,
            status: record.timeline.status(at: entry.recordedAt) ?? .pending,
            logIndex: entry.index,
            logSize: signed.tree.size,
            credential: paper.issued.compact,
            receipt: try signed.receipt(for: entry),
            statusList: paper.references,
            acceptedWarnings: decision.acceptedWarnings,
            rulesAssumed: decision.rulesAssumed,
            zone: office.zone,
            decisionDue: decision.decisionDue,
            replaced: replaced.map { _ in form.predecessor ?? "" }
        )
    }
}
