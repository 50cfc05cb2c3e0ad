import AEOModel

extension FeedWalk {
    /// Whether the reader may see a certificate, by what its holder says now.
    ///
    /// The consent counts as last recorded: a withdrawal is heeded when it is recorded, whenever it takes effect.
    func maySee(_ record: CertificateRecord) -> Bool {
        switch viewer {
        case .officer: true
        case .agency(let party, _): snapshot.isShown(record) || names(party, record.current)
        }
    }

    /// Whether the reader could see a certificate as known from the first entries of the log.
    func couldSee(_ record: CertificateRecord, known size: UInt64) -> Bool {
        switch viewer {
        case .officer: return true
        case .agency(let party, _):
            let acts = record.acts.filter { $0.index < size }.map(\.act)
            let terms = CertificateTerms.inForce(acts, at: nil) ?? record.granted
            return terms.isPublished || names(party, terms)
        }
    }

    /// Whether the reader was registered when an entry was recorded, so that it may hold what came before.
    func wasThere(at instant: Instant) -> Bool {
        switch viewer {
        case .officer: true
        case .agency(_, let since): since <= instant
        }
    }

    /// Whether an act is told: agencies are not told of what changes nothing for them, nor of what is not served.
    func isTold(_ act: Act) -> Bool {
        guard case .agency = viewer else { return true }
        guard act.isOperative else { return false }
        switch act.kind {
        case .attest, .reissue: return false
        case .review, .renew: return act.terms != nil
        case .grant, .suspend, .reinstate, .revoke, .annul, .surrender, .correct, .amend, .extend,
            .supersede, .lapse, .serve, .succeed, .erase:
            return true
        }
    }

    /// Whether a stop of benefits concerns the reader: its operator is one of the reader's side.
    func concerns(_ stop: StopRecord) -> Bool {
        guard case .agency(let party, _) = viewer else { return true }
        guard
            let members = snapshot.arrangement(stop.arrangement, known: snapshot.size)?.hosted?.arrangement
                .members
        else { return false }
        let ours = PartyCode(stop.authority)
        let others = members.filter { $0.span.contains(day) }.map(\.party).filter {
            !territories.belongs(ours, to: $0, on: day)
        }
        guard others.contains(where: { territories.belongs(party, to: $0, on: day) }) else { return false }
        // Among several partners the operator's number tells whose it is, where it begins with a country.
        return others.count == 1 || party.country.map { stop.tin.utf8.starts(with: $0.text.utf8) } ?? false
    }

    private func names(_ party: PartyCode, _ terms: CertificateTerms) -> Bool {
        terms.exchange.contains { partner in
            guard partner != "*" else { return true }
            guard let named = try? PartyCode(parsing: partner) else { return false }
            return territories.belongs(party, to: named, on: day) || Self.country(of: party) == named
        }
    }

    /// The country that an agency's code begins with; `nil` where it begins with none.
    private static func country(of party: PartyCode) -> PartyCode? {
        guard party.country == nil,
            let first = party.text.split(separator: "-").first, first.utf8.count == 2
        else { return nil }
        return try? PartyCode(parsing: String(first))
    }
}
