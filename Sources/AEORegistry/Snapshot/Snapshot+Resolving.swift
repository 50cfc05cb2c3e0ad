import AEOModel
import HashTreeCollections

extension Snapshot {
    /// The traders that a code on a declaration names, the likeliest way of reading it first; none when it is unknown.
    ///
    /// The first reading of the code under which anything is found decides; where one code names several traders all of
    /// them are given, and `isAmbiguous` says so. A look-alike letter is refused with words. `mainScheme` tells of what
    /// kind the main number of a certificate is.
    func resolve(
        _ declared: String,
        codes: PartnerCodes,
        at instant: Instant,
        known size: UInt64,
        guessing: Bool = false,
        mainScheme: (CertificateRecord) -> String?
    ) throws(IdentifierError) -> [Resolved] {
        for key in try DeclaredCodes.keys(of: declared) where guessing || !key.isGuess {
            var found: [Resolved] = []
            for hit in self.declared(key, at: instant, known: size) {
                guard let via = Self.way(hit, key, mainScheme) else { continue }
                found.append(
                    Resolved(
                        tin: hit.record.tin,
                        certificate: hit.record.id,
                        via: via,
                        formerUntil: hit.formerUntil,
                        isGuess: key.isGuess
                    )
                )
            }
            add(aliases.named(key.text), of: key, codes, at: instant, known: size, to: &found)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func add(
        _ aliases: [AliasRecord],
        of key: DeclaredKey,
        _ codes: PartnerCodes,
        at instant: Instant,
        known size: UInt64,
        to found: inout [Resolved]
    ) {
        for alias in aliases where alias.holds(at: instant, known: size) {
            guard key.territory == nil, codes.include(alias.party),
                key.scheme.map({ $0 == alias.scheme }) ?? true
            else { continue }
            let records = bearers(of: alias.tin).filter { $0.grantIndex < size }
            let via = Resolved.Way.alias(alias.id, party: alias.party, scheme: alias.scheme)
            if records.isEmpty, !found.contains(where: { $0.tin == alias.tin }) {
                found.append(
                    Resolved(tin: alias.tin, certificate: nil, via: via, isGuess: key.isGuess)
                )
            }
            // A trader's own number says more than a partner's code of the same letters.
            for record in records where !found.contains(where: { $0.certificate == record.id }) {
                found.append(
                    Resolved(tin: record.tin, certificate: record.id, via: via, isGuess: key.isGuess)
                )
            }
        }
    }

    /// By which kind of number a certificate was found; `nil` when another kind was named.
    private static func way(
        _ hit: DeclaredHit,
        _ key: DeclaredKey,
        _ mainScheme: (CertificateRecord) -> String?
    ) -> Resolved.Way? {
        switch hit.number {
        case .tin: return .identifier(scheme: "TIN")
        case .certificateNumber: return .certificateNumber
        case .scheme(let scheme): return .identifier(scheme: scheme)
        case .main:
            let scheme = mainScheme(hit.record) ?? "ID"
            guard key.scheme.map({ $0 == scheme }) ?? true else { return nil }
            return .identifier(scheme: scheme)
        }
    }
}
