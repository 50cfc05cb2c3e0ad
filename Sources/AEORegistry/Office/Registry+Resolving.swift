package import AEOModel
import HashTreeCollections

extension Registry {
    /// The traders that a code on a declaration names, the likeliest way of reading it first; none when it is unknown.
    ///
    /// Codes of partners count for the relying party only, or for every party when none is named, and only while they
    /// hold at the instant. The first reading of the code under which anything is found decides; where one code names
    /// several traders all of them are given, and `isAmbiguous` says so. A look-alike letter is refused with words.
    package func resolve(
        declared: String,
        relying: PartyCode? = nil,
        at instant: Instant,
        known size: UInt64 = .max,
        guessing: Bool = false,
        in snapshot: Snapshot
    ) throws(RegistryError) -> [Resolved] {
        let keys: [DeclaredKey]
        do throws(IdentifierError) {
            keys = try DeclaredCodes.keys(of: declared)
        } catch {
            throw .invalid(field: "declared", detail: error.description)
        }
        for key in keys where guessing || !key.isGuess {
            let found = resolved(key, relying: relying, at: instant, known: size, in: snapshot)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func resolved(
        _ key: DeclaredKey,
        relying: PartyCode?,
        at instant: Instant,
        known size: UInt64,
        in snapshot: Snapshot
    ) -> [Resolved] {
        var found: [Resolved] = []
        for hit in snapshot.declared(key, at: instant, known: size) {
            guard let via = way(hit, key) else { continue }
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
        for alias in snapshot.aliases.named(key.text) where alias.holds(at: instant, known: size) {
            guard key.territory == nil, relying.map({ $0 == alias.party }) ?? true,
                key.scheme.map({ $0 == alias.scheme }) ?? true
            else { continue }
            let records = snapshot.bearers(of: alias.tin).filter { $0.grantIndex < size }
            let via = Resolved.Way.alias(alias.id, party: alias.party, scheme: alias.scheme)
            if records.isEmpty {
                let trader = Resolved(tin: alias.tin, certificate: nil, via: via, isGuess: key.isGuess)
                if !found.contains(where: { $0.tin == alias.tin }) { found.append(trader) }
            }
            // A trader's own number says more than a partner's code of the same letters.
            for record in records where !found.contains(where: { $0.certificate == record.id }) {
                found.append(
                    Resolved(tin: record.tin, certificate: record.id, via: via, isGuess: key.isGuess)
                )
            }
        }
        return found
    }

    /// By which kind of number a certificate was found; `nil` when another kind was named.
    private func way(_ hit: DeclaredHit, _ key: DeclaredKey) -> Resolved.Way? {
        switch hit.number {
        case .tin: return .identifier(scheme: "TIN")
        case .certificateNumber: return .certificateNumber
        case .scheme(let scheme): return .identifier(scheme: scheme)
        case .main:
            let rules = profilesByID[hit.record.programme]?.profile.rules(on: hit.record.decisionDate).version
            let scheme = rules?.schemes.first { $0.isMain }?.code ?? "ID"
            guard key.scheme.map({ $0 == scheme }) ?? true else { return nil }
            return .identifier(scheme: scheme)
        }
    }
}
