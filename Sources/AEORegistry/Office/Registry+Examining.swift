import AEOModel
import JOSE

extension Registry {
    /// Reads a staged list and compares it with what is known now.
    func examine(
        _ id: RecordID,
        partner: PartyCode,
        upload: [UInt8]
    ) async throws(RegistryError) -> (header: ListHeader, report: ImportReport) {
        let snapshot = self.snapshot
        let conflicts = try await conflicts(id, partner: partner, upload: upload)
        var examined: ListExamination?
        try await read(id, upload: upload) { (header, line) throws(RegistryError) in
            if examined == nil {
                examined = self.examination(header, partner: partner, in: snapshot, conflicts: conflicts)
            }
            if let line { _ = examined?.take(line) }
        }
        guard var examined else { throw .invalid(field: "v", detail: "the list has no first line") }
        _ = examined.finish()
        let scope = MirrorScope(partner: partner, programme: examined.header.programme)
        let guards = try await guards(examined, scope: scope, in: snapshot)
        return (examined.header, ImportReport(examined, scope: scope, guards: guards))
    }

    /// Reads a staged list for the numbers that it contradicts itself about.
    func conflicts(
        _ id: RecordID,
        partner: PartyCode,
        upload: [UInt8]
    ) async throws(RegistryError) -> RowConflicts {
        var found: RowConflicts?
        try await read(id, upload: upload) { (header, line) throws(RegistryError) in
            if found == nil { found = RowConflicts(header, partner: partner) }
            if let line { found?.note(line) }
        }
        guard let found else { throw .invalid(field: "v", detail: "the list has no first line") }
        return found
    }

    /// An examination of a list against a snapshot.
    func examination(
        _ header: ListHeader,
        partner: PartyCode,
        in snapshot: Snapshot,
        conflicts: RowConflicts
    ) -> ListExamination {
        ListExamination(
            header,
            scope: MirrorScope(partner: partner, programme: header.programme),
            against: snapshot.mirrors,
            partners: PartnerChecks(partner, references: references) { [references] country in
                references.belongs(country, to: partner, on: header.listDate)
            },
            conflicts: conflicts
        )
    }

    /// Hands over a staged list: its first line alone, then every further line; the bytes must be those sent.
    func read(
        _ id: RecordID,
        upload: [UInt8],
        _ take: (ListHeader, StagedLines.Line?) async throws(RegistryError) -> Void
    ) async throws(RegistryError) {
        var lines = StagedLines(try opened(id))
        guard case .text(let first)? = try lines.next() else {
            throw .invalid(field: "v", detail: "the list has no first line")
        }
        let header = try ListHeader(first)
        try await take(header, nil)
        var count = 0
        while let line = try lines.next() {
            try await take(header, line)
            count += 1
            // Others want to be served meanwhile.
            if count % 1024 == 0 { await Task.yield() }
        }
        guard lines.digest == upload else {
            throw .storeUnreadable("the staged list is not the one that was sent")
        }
    }

    private func opened(_ id: RecordID) throws(RegistryError) -> any StagedInput {
        let staging = try self.staging()
        do throws(StagingFault) {
            return try staging.open(id)
        } catch {
            throw .storeUnreadable(error.cause)
        }
    }

    /// The guards that a list meets.
    private func guards(
        _ examined: ListExamination,
        scope: MirrorScope,
        in snapshot: Snapshot
    ) async throws(RegistryError) -> [MirrorGuard] {
        let header = examined.header
        let last = snapshot.mirrors.newestList(of: scope)
        var findings = MirrorGuard.Findings(
            mode: header.mode,
            listDate: header.listDate,
            today: operatingOffice.zone.date(of: now())
        )
        findings.accepted = examined.accepted
        findings.listedBefore = snapshot.mirrors.listed(in: scope)
        findings.endings = examined.endings
        findings.isForeign = examined.isForeign || header.partner != scope.partner || isHere(scope.partner)
        findings.lastListDate = last?.fact.listDate
        if let last {
            do {
                let index = try await MirrorReader(archive: archive).index(of: last.fact, at: last.index)
                findings.isSameFile = index.file == header.file
            } catch {
                throw .storeUnreadable("\(error)")
            }
        }
        return MirrorGuard.met(by: findings)
    }

    /// Whether a code is that of an authority that grants here: its own list is no partner's.
    private func isHere(_ partner: PartyCode) -> Bool {
        identity.authorities.contains { PartyCode($0.authority) == partner }
    }

    /// The office of the operating authority, by whose days lists are dated here.
    var operatingOffice: AuthorityOffice {
        identity.office(identity.operating)
            ?? AuthorityOffice(authority: identity.operating, zone: .utc, programmes: [])
    }

    /// The signed acknowledgement of a list.
    func acknowledge(
        _ header: ListHeader,
        _ report: ImportReport,
        upload: [UInt8],
        at: Instant,
        applied: (index: UInt64, size: UInt64)?
    ) throws(RegistryError) -> String {
        guard let signer = signing.status[identity.operating] else {
            throw .fault("the status key of \(identity.operating) is missing")
        }
        return try ImportAcknowledgement(
            issuer: identity.issuer(identity.operating),
            header: header,
            report: report,
            upload: upload,
            at: at,
            applied: applied
        )
        .signed(by: signer)
    }
}
