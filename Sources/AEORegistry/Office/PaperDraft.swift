import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE

/// A signed credential with its places in the lists, not yet recorded.
///
/// It is made on the caller's task, before the queue; its places are never drawn again, recorded or not.
struct PaperDraft: Sendable {
    let issued: IssuedCredential
    let issue: PaperIssue
    /// The places: the whole certificate's first, then each part's.
    let references: [(part: Part?, reference: StatusReference)]

    init(
        registry: Registry,
        office: AuthorityOffice,
        claims: PaperClaims,
        parts: [Part],
        holderKey: JWK?
    ) throws(RegistryError) {
        guard let signer = registry.signing.issuing[office.authority] else {
            throw .fault("the issuing key of \(office.authority) is missing")
        }
        let now = registry.now()
        let issuedAt = Instant(seconds: now.seconds)
        let (list, indices) = registry.indices.draw(1 + parts.count, for: office.authority)
        let uri = registry.identity.statusList(office.authority, list)
        references =
            [(nil, StatusReference(uri: uri, index: indices[0]))]
            + zip(parts, indices.dropFirst()).map { ($0, StatusReference(uri: uri, index: $1)) }
        let request = try claims.request(
            issuer: AuthorityURL(registry: registry.identity.url, authority: office.authority.text),
            issuedAt: issuedAt.seconds,
            references: references,
            holderKey: holderKey,
            zone: office.zone
        )
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
        issue = PaperIssue(
            credential: RecordID(at: now, random: registry.random(10)),
            issuedAt: issuedAt,
            paper: CredentialRecord(
                digest: issued.digest,
                list: list,
                index: indices[0],
                partIndices: Array(indices.dropFirst())
            ),
            parts: parts
        )
    }

    /// The credential's text as kept for its holder.
    func kept(for certificate: RecordID) -> StoredPaper {
        StoredPaper(certificate: certificate, digest: issued.digest, text: issued.compact)
    }
}
