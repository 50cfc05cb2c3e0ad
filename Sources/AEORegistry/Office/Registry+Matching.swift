import AEOModel
import HashTreeCollections
import JOSE

extension Registry {
    /// Finds the trader that a code, a name or an address means: by number, by a partner's code, or as candidates.
    ///
    /// Only what the asker may see takes part. A name is compared with those found by its folded words; how many are
    /// looked through and compared is bounded, and `isComplete` says whether that was all.
    package func match(_ query: MatchQuery) async throws(RegistryError) -> MatchAnswer {
        guard query.view != .published else {
            throw .unauthorised("to look for traders needs an officer's or an agency's token")
        }
        guard matches.enter() else { throw .busy(retryAfter: 1) }
        defer { matches.leave() }
        let snapshot = self.snapshot
        let at = query.at ?? now()
        if let declared = query.declared {
            let found = try resolve(
                declared: declared,
                relying: query.relying,
                at: at,
                guessing: true,
                in: snapshot
            )
            let answer = try await answer(query, found, at: at, in: snapshot)
            if answer.kind != .none || query.name == nil { return answer }
        }
        guard let name = query.name else {
            throw .invalid(field: "name", detail: "a code or a name is wanted; an address alone finds nobody")
        }
        return try await search(name, query, at: at, in: snapshot)
    }

    // MARK: By code

    private func answer(
        _ query: MatchQuery,
        _ found: [Resolved],
        at instant: Instant,
        in snapshot: Snapshot
    ) async throws(RegistryError) -> MatchAnswer {
        var candidates: [MatchCandidate] = []
        var shown: [Resolved] = []
        for resolved in found.prefix(50) {
            var why = [Self.word(resolved)]
            if resolved.formerUntil != nil { why.append("former-number") }
            if resolved.isGuess { why.append("letter-read-as-digit") }
            guard let id = resolved.certificate, let record = snapshot.certificates[id] else {
                // An alias of a trader on a partner's list, or of one whose certificate went.
                shown.append(resolved)
                candidates += partners(resolved.tin, query, why: why, at: instant, in: snapshot)
                continue
            }
            guard isShown(record, query, at: instant, in: snapshot) else { continue }
            shown.append(resolved)
            candidates.append(try await candidate(record, query, why: why, score: resolved.isGuess ? 0.9 : 1))
        }
        let isOwn = !shown.isEmpty
        if !isOwn, let declared = query.declared {
            for key in (try? DeclaredCodes.keys(of: declared)) ?? [] where !key.isGuess && candidates.isEmpty
            {
                guard key.territory == nil, key.scheme == nil else { continue }
                candidates = partners(key.text, query, why: ["partner-list"], at: instant, in: snapshot)
            }
        }
        guard !candidates.isEmpty else { return Self.nobody }
        let isGuess = shown.contains(where: \.isGuess)
        let isAlias = isOwn && shown.allSatisfy { if case .alias = $0.via { true } else { false } }
        return MatchAnswer(
            kind: isGuess ? .candidates : isAlias ? .alias : .exact,
            via: shown.first.map(Self.word) ?? "partner-list",
            candidates: Array(candidates.prefix(query.limit)),
            isAmbiguous: Set(candidates.map(\.tin)).count > 1 || isGuess,
            isComplete: true
        )
    }

    private static let nobody = MatchAnswer(
        kind: .none,
        via: nil,
        candidates: [],
        isAmbiguous: false,
        isComplete: true
    )

    private static func word(_ resolved: Resolved) -> String {
        switch resolved.via {
        case .identifier(let scheme): scheme
        case .certificateNumber: "certificate-number"
        case .alias(_, _, let scheme): scheme
        }
    }

    /// The records of a number on partners' lists; an agency sees them when it is of a country of this registry.
    private func partners(
        _ number: String,
        _ query: MatchQuery,
        why: [String],
        at instant: Instant,
        in snapshot: Snapshot
    ) -> [MatchCandidate] {
        guard seesPartners(query) else { return [] }
        return snapshot.mirrors.records(number: number).compactMap { record in
            guard let facts = record.facts else { return nil }
            // A list's own codes for others' use are partners' codes, and prove nothing here.
            let own = [facts.tin, facts.certificateNumber ?? ""] + facts.identifiers.map(\.value)
            guard own.contains(where: { DeclaredCodes.indexed($0) == number }) else { return nil }
            return candidate(facts, of: record.key.partner, query, why: why, score: 1)
        }
    }

    // MARK: By name

    private func search(
        _ name: String,
        _ query: MatchQuery,
        at instant: Instant,
        in snapshot: Snapshot
    ) async throws(RegistryError) -> MatchAnswer {
        let fragments = SearchWords.fragments(name)
        guard !fragments.isEmpty else {
            throw .invalid(field: "name", detail: "the name has no telling word beside its legal form")
        }
        let (found, isComplete) = try await findNames(fragments, within: MatchBounds())
        var candidates: [MatchCandidate] = []
        for id in found {
            guard let record = snapshot.certificates[id], isShown(record, query, at: instant, in: snapshot)
            else { continue }
            let candidate = try await candidate(record, query, why: [], score: nil)
            if candidate.score >= TraderMatcher.threshold { candidates.append(candidate) }
        }
        var isWhole = isComplete
        if seesPartners(query) {
            for (row, record) in snapshot.mirrors.records.values.prefix(MatchBounds().partnerRows)
                .enumerated()
            {
                if row % 512 == 511 { await Task.yield() }
                guard let facts = record.facts else { continue }
                let candidate = candidate(facts, of: record.key.partner, query, why: [], score: nil)
                if candidate.score >= TraderMatcher.threshold { candidates.append(candidate) }
            }
            if snapshot.mirrors.records.count > MatchBounds().partnerRows { isWhole = false }
        }
        candidates.sort { ($1.score, $0.tin) < ($0.score, $1.tin) }
        return MatchAnswer(
            kind: candidates.isEmpty ? .none : .candidates,
            via: candidates.isEmpty ? nil : "name",
            candidates: Array(candidates.prefix(query.limit)),
            isAmbiguous: !candidates.isEmpty,
            isComplete: isWhole
        )
    }

    /// The certificates whose names hold most of the fragments, at most as many as are compared.
    private func findNames(
        _ fragments: [String],
        within bounds: MatchBounds
    ) async throws(RegistryError) -> (ids: [RecordID], isComplete: Bool) {
        var found: [FoundRecord] = []
        var last: RecordID?
        var rows = 0
        var isWhole = true
        repeat {
            let slice: (found: [FoundRecord], end: RecordID?)
            do throws(ArchiveError) {
                slice = try await archive.find(anyOf: fragments, after: last, rows: bounds.slice)
            } catch {
                throw RegistryError(reading: error)
            }
            found += slice.found
            if found.count > bounds.candidates {
                found = Array(found.sorted { ($1.hits, $0.id) < ($0.hits, $1.id) }.prefix(bounds.candidates))
                isWhole = false
            }
            last = slice.end
            rows += bounds.slice
        } while last != nil && rows < bounds.rows
        return (found.map(\.id), isWhole && last == nil)
    }

    // MARK: Candidates

    private func isShown(
        _ record: CertificateRecord,
        _ query: MatchQuery,
        at instant: Instant,
        in snapshot: Snapshot
    ) -> Bool {
        guard !record.isErased else { return false }
        guard case .agency = query.view else { return query.view == .officer }
        let knowledge = Knowledge(
            knownAt: snapshot.lastRecordedAt,
            logSize: snapshot.size,
            isCapped: false
        )
        return snapshot.mayTell(
            record,
            record.terms(at: instant, known: snapshot.size),
            to: query.view,
            in: desk(of: knowledge).engine.territories,
            on: zone(of: record).date(of: instant)
        )
    }

    private func seesPartners(_ query: MatchQuery) -> Bool { query.view == .officer }

    private func candidate(
        _ record: CertificateRecord,
        _ query: MatchQuery,
        why: [String],
        score: Double?
    ) async throws(RegistryError) -> MatchCandidate {
        let holder = try await holder(of: record)
        let name = holder["name"]?.stringValue
        let names =
            [name, holder["name_latin"]?.stringValue].compactMap(\.self)
            + (holder["trade_names"]?.arrayValue?.compactMap(\.stringValue) ?? [])
        let address = holder["address"]?.objectValue
        let country = address?["country"]?.stringValue ?? holder["country"]?.stringValue
        let place = address.map { address in
            MatchAddress(
                lines: address["lines"]?.arrayValue?.compactMap(\.stringValue) ?? [],
                city: address["city"]?.stringValue,
                postcode: address["postcode"]?.stringValue
            )
        }
        let likeness = likeness(query, names: names, address: place, country: country)
        return MatchCandidate(
            certificateNumber: record.number,
            tin: record.tin,
            programme: record.programme,
            name: name,
            country: country,
            score: score ?? likeness.value,
            why: why + grounds(likeness, query, isByNumber: score != nil),
            source: nil
        )
    }

    private func candidate(
        _ facts: MirrorFacts,
        of partner: PartyCode,
        _ query: MatchQuery,
        why: [String],
        score: Double?
    ) -> MatchCandidate {
        let likeness = likeness(
            query,
            names: [facts.name, facts.nameLatin].compactMap(\.self),
            address: facts.address.map { MatchAddress(lines: [$0]) },
            country: facts.country
        )
        return MatchCandidate(
            certificateNumber: facts.certificateNumber,
            tin: facts.tin,
            programme: facts.programme,
            name: facts.nameLatin ?? facts.name,
            country: facts.country,
            score: score ?? likeness.value,
            why: why + grounds(likeness, query, isByNumber: score != nil),
            source: partner
        )
    }

    private func likeness(
        _ query: MatchQuery,
        names: [String],
        address: MatchAddress?,
        country: String?
    ) -> TraderMatcher.Score {
        TraderMatcher.score(
            name: query.folded,
            address: query.address,
            country: query.country?.text,
            on: (names.map { FoldedText($0) }, address, country)
        )
    }

    /// A number that belongs to somebody of another name is still a number; the answer says that the name differs.
    private func grounds(_ likeness: TraderMatcher.Score, _ query: MatchQuery, isByNumber: Bool) -> [String] {
        guard isByNumber, query.name != nil else { return likeness.why }
        let agrees = likeness.why.contains("name") || likeness.why.contains("similar-name")
        return likeness.why + (agrees ? [] : ["name-differs"])
    }
}
