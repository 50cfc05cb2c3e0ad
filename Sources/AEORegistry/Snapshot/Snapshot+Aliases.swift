import AEOModel
import HashTreeCollections

extension Snapshot {
    /// The rows of the refusals, bars, stops and aliases.
    var caseRows: [CaseRow] {
        refusals.values.map(CaseCodec.row(of:)) + bars.values.map(CaseCodec.row(of:))
            + stops.values.map(CaseCodec.row(of:)) + aliases.all.map(CaseCodec.row(of:))
    }

    /// The TIN of a certificate's holder and those that amendments replaced.
    static func tins(of record: CertificateRecord) -> Set<String> {
        var tins: Set<String> = record.isErased ? [] : [record.tin]
        for former in record.formerNumbers.map(\.key).map(TraderIdentifier.init(stored:))
        where former.scheme == "TIN" {
            tins.insert(former.value)
        }
        return tins
    }

    /// The certificates of a trader by the TIN that it has or had, in the order of their grants.
    func bearers(of tin: String) -> [CertificateRecord] {
        let ids = Set((byIdentifier[tin] ?? []) + (byDeclared[DeclaredCodes.indexed(tin)] ?? []))
        return ids.compactMap { certificates[$0] }
            .filter { !$0.isErased && Self.tins(of: $0).contains(tin) }
            .sorted { $0.grantIndex < $1.grantIndex }
    }

    /// The aliases that name a trader by a certificate that is erased and by no other.
    func aliasesErased(with record: CertificateRecord) -> [AliasRecord] {
        Self.tins(of: record).flatMap { tin -> [AliasRecord] in
            bearers(of: tin).contains { $0.id != record.id } ? [] : aliases.of(tin: tin)
        }
    }

    /// The codes by which a partner knows a trader at an instant, as known from the first entries of the log.
    ///
    /// Those that were recorded under a TIN which the trader no longer has count too.
    func aliases(
        of tin: String,
        for party: PartyCode,
        at instant: Instant,
        known size: UInt64 = .max
    ) -> [TraderIdentifier] {
        // Few traders have any, and every question on recognition asks.
        guard !aliases.isEmpty else { return [] }
        var tins: Set<String> = [tin]
        for id in byIdentifier[tin] ?? [] {
            if let record = certificates[id] { tins.formUnion(Self.tins(of: record)) }
        }
        return tins.flatMap { aliases.of(tin: $0) }
            .filter { $0.party == party && $0.holds(at: instant, known: size) }
            .sorted { $0.index < $1.index }
            .map { TraderIdentifier(scheme: $0.scheme, value: $0.value) }
    }
}
