import AEOCertificates
import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// The new credential for an act after which the one in hand would not say what holds; `nil` where it does, or where
    /// nothing holds any more.
    func paper(for plan: ActPlan) async throws(RegistryError) -> ActPaper? {
        let former = plan.former
        guard plan.mayAlterPaper, !former.isErased,
            plan.next.timeline.status(at: plan.act.recordedAt)?.isEnded != true
        else { return nil }
        let after = plan.holder.isEmpty ? try await holder(of: former) : plan.holder
        let claims = try claims(plan.next, saying: plan.next.current, of: after)
        if plan.act.kind != .reissue {
            let signed = try await holder(of: former, known: former.paperIndex + 1)
            if claims == (try self.claims(former, saying: former.termsOnPaper, of: signed)) { return nil }
        }
        return try await paper(saying: claims, for: former, terms: plan.next.current)
    }

    /// A credential for a certificate, signed with new places in the lists.
    func paper(
        saying claims: PaperClaims,
        for record: CertificateRecord,
        terms: CertificateTerms
    ) async throws(RegistryError) -> ActPaper {
        guard let office = identity.office(record.authority) else {
            throw .fault("the office of \(record.authority) is missing")
        }
        let draft = try PaperDraft(
            registry: self,
            office: office,
            claims: claims,
            parts: record.terms.parts,
            holderKey: try await holderKey(of: record)
        )
        return ActPaper(draft: draft, basis: record.acts.count, terms: terms)
    }

    /// What a paper of a record says with some terms and a group `holder`.
    func claims(
        _ record: CertificateRecord,
        saying terms: CertificateTerms,
        of holder: JSONObject
    ) throws(RegistryError) -> PaperClaims {
        guard let hosted = profilesByID[record.programme] else {
            throw .fault("the profile of \(record.programme) is missing")
        }
        return PaperClaims(
            number: record.number,
            numberIsPersonal: hosted.profile.rules(on: record.decisionDate).version.numbering.isPersonal,
            programme: record.programme,
            authority: record.authority,
            terms: terms,
            decisionDate: record.decisionDate,
            effectiveAt: record.terms.effectiveAt,
            holder: holder
        )
    }

    /// The text of a certificate's current credential; `notFound` where none was kept.
    package func credential(of number: String) async throws(RegistryError) -> String {
        guard let record = snapshot.record(number: number), let paper = record.credentials.last else {
            throw .notFound("there is no certificate \(number)")
        }
        let kept: StoredPaper?
        do throws(ArchiveError) {
            kept = try await archive.paper(paper.digest)
        } catch {
            throw RegistryError(reading: error)
        }
        guard let kept else {
            throw .notFound("no text of the credential of \(number) is kept; `aeo reissue` makes a new one")
        }
        return kept.text
    }

    /// The key that the holder's credential is bound to, from the kept text or the request that granted it.
    private func holderKey(of record: CertificateRecord) async throws(RegistryError) -> JWK? {
        do {
            if let digest = record.credentials.last?.digest, let paper = try await archive.paper(digest) {
                let token = paper.text.split(separator: "~", maxSplits: 1).first ?? ""
                let parts = token.split(separator: ".")
                guard parts.count == 3 else { throw RegistryError.fault("a kept credential is damaged") }
                let claims = try StrictJSON.parseObject(Base64URL.decode(String(parts[1])))
                return try claims["cnf"]?.objectValue?["jwk"]?.objectValue.map { try JWK(json: $0) }
            }
            guard let bytes = try await archive.group(.decision, of: record.grantIndex) else { return nil }
            let decision = try StrictJSON.parseObject(bytes, limits: JSONLimits(maxBytes: 4 << 20))
            guard let body = decision["body"]?.stringValue else { return nil }
            let request = try StrictJSON.parseObject(
                Base64URL.decode(body),
                limits: JSONLimits(maxBytes: 4 << 20)
            )
            return try request["holder_key"]?.objectValue.map { try JWK(json: $0) }
        } catch let error as ArchiveError {
            throw RegistryError(reading: error)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .fault("the holder's key cannot be read: \(error)")
        }
    }
}
