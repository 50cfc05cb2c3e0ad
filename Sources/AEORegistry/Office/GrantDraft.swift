import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE
import TransparencyLog

/// A grant prepared on the caller's task: number, places in the lists and signed credential, not yet recorded.
struct GrantDraft: Sendable {
    private let certificate: RecordID
    private let act: RecordID
    private let credentialID: RecordID
    private let number: String
    private let authority: CountryCode
    private let issuedAt: Instant
    private let paper: CredentialRecord
    private let issued: IssuedCredential
    private let references: [(part: Part?, reference: StatusReference)]
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
        guard let hosted = registry.profilesByID[decision.programme],
            let signer = registry.signing.issuing[office.authority]
        else { throw .fault("the keys or profile of \(decision.programme) are missing") }
        let numbering = hosted.profile.rules(on: decision.decisionDate).version.numbering
        let snapshot = registry.snapshot
        let now = registry.now()
        certificate = RecordID(at: now, random: registry.random(10))
        act = RecordID(at: now, random: registry.random(10))
        credentialID = RecordID(at: now, random: registry.random(10))
        number = registry.numbers.number(
            for: decision,
            authority: office.authority,
            numbering: numbering,
            isTaken: { snapshot.byNumber[$0] != nil }
        )
        authority = office.authority
        issuedAt = Instant(seconds: now.seconds)
        profileDigest = Base64URL.encode(hosted.digest)
        self.office = office
        self.form = form
        self.decision = decision
        self.proof = proof
        let parts = decision.tier.parts
        let (list, indices) = registry.indices.draw(1 + parts.count, for: office.authority)
        let uri = registry.identity.statusList(office.authority, list)
        references =
            [(nil, StatusReference(uri: uri, index: indices[0]))]
            + zip(parts, indices.dropFirst()).map { ($0, StatusReference(uri: uri, index: $1)) }
        let dates: (from: PrintedInstant, until: PrintedInstant?)
        do throws(CertificateError) {
            dates.from = try PrintedInstant(office.zone.printed(decision.effectiveAt))
            dates.until = try decision.expiresAt.map { (end) throws(CertificateError) in
                try PrintedInstant(office.zone.printed(end))
            }
        } catch {
            throw .fault("the dates cannot be printed: \(error)")
        }
        var request = CredentialRequest(
            issuer: AuthorityURL(registry: registry.identity.url, authority: office.authority.text),
            issuedAt: issuedAt.seconds,
            status: references[0].reference,
            certificateNumber: number,
            programme: decision.programme.text,
            tier: decision.tier.code,
            issuingAuthority: office.authority.text,
            decisionDate: decision.decisionDate,
            validFrom: dates.from,
            validUntil: dates.until,
            legalName: decision.holder.name
        )
        request.numberIsDisclosable = numbering.isPersonal
        request.parts = references.dropFirst().compactMap { entry in
            entry.part.map { PartClaim(code: $0.description, status: entry.reference) }
        }
        request.holderKey = holderKey
        request.legalNameLatin = decision.holder.nameLatin
        request.tin = decision.tin
        request.identifiers = decision.holder.identifiers.map {
            IdentifierClaim(scheme: $0.scheme, value: $0.value)
        }
        request.address = HolderGroup.address(decision.holder.address)
        request.sizeClass = decision.holder.sizeClass?.rawValue
        request.roles = decision.roles
        request.sites = decision.sites.map(HolderGroup.site)
        do throws(CertificateError) {
            issued = try CredentialWriter.issue(request, signer: signer, random: registry.random)
        } catch .tooLong(let limit) {
            throw .invalid(
                field: "sites",
                detail:
                    "the certificate would be longer than \(limit) bytes; name fewer sites or shorter texts"
            )
        } catch {
            throw .fault("the credential cannot be signed: \(error)")
        }
        paper = CredentialRecord(
            digest: issued.digest,
            list: list,
            index: indices[0],
            partIndices: Array(indices.dropFirst())
        )
    }

    /// The entry's content, stamped.
    func content(recordedAt: Instant, decision: GrantDecision) -> GrantEntry {
        GrantEntry(
            certificate: certificate,
            act: act,
            authority: authority,
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
            credential: credentialID,
            issuedAt: issuedAt,
            paper: paper,
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
        signed: SignedTree
    ) throws(RegistryError) -> GrantOutcome {
        GrantOutcome(
            record: record,
            status: record.timeline.status(at: entry.recordedAt) ?? .pending,
            logIndex: entry.index,
            logSize: signed.tree.size,
            credential: issued.compact,
            receipt: try signed.receipt(for: entry),
            statusList: references,
            acceptedWarnings: decision.acceptedWarnings,
            rulesAssumed: decision.rulesAssumed,
            zone: office.zone
        )
    }
}
