import AEOModel

extension Registry {
    private static let slice = 256

    /// A page of the changes behind a place: entries by their index, turns between them by their instant.
    ///
    /// A turn stands behind the entries stamped before it, so that later ones never come before a turn that was told.
    /// What is told is how things stand now; nothing is told that the reader may not see now. The archive is read in
    /// slices, so that no read lasts long.
    package func changes(
        after cursor: FeedCursor,
        limit: Int,
        viewer: FeedViewer
    ) async throws(RegistryError) -> FeedPage {
        let snapshot = self.snapshot
        guard cursor.size <= snapshot.size else {
            throw .invalid(
                field: "after",
                detail: "the log has \(snapshot.size) entries only; begin again with 0 if it was restored"
            )
        }
        let now = max(clock.now(), snapshot.lastRecordedAt)
        do {
            try await turnIndex.catchUp(with: snapshot, from: archive)
            var walk = FeedWalk(
                snapshot: snapshot,
                viewer: viewer,
                now: now,
                day: identity.authorities[0].zone.date(of: now),
                limit: min(max(limit, 1), 1000),
                after: cursor
            )
            return try await walked(&walk, until: turnsEnd(now, in: snapshot))
        } catch let error as ArchiveError {
            throw RegistryError(reading: error)
        } catch {
            throw .storeUnreadable("\(error)")
        }
    }

    /// Whose eyes a page for an agency is for; refuses a key that may not read the feed, or not any more.
    package func feedViewer(of proof: AgencyProof) throws(RegistryError) -> FeedViewer {
        let snapshot = self.snapshot
        guard let record = snapshot.agencies[proof.keyID], record.fact.isInForce(at: now()) else {
            throw .unauthorised("the agency's key is no longer in use; have a new one registered")
        }
        let since = snapshot.agencies.values.lazy.filter { $0.fact.party == proof.party }.map(\.fact.from)
        return .agency(proof.party, since: since.min() ?? record.fact.from)
    }

    /// Takes a place among those who follow the feed; refused while all are taken.
    package func feedSeat() throws(RegistryError) -> FeedSeat { try FeedSeat(feed) }

    /// How many follow the feed.
    package var feedReaders: Int { feed.count }

    /// Sends all away who follow the feed: the registry is about to stop.
    package func endFeed() { feed.stop() }

    private func walked(_ walk: inout FeedWalk, until end: Instant) async throws -> FeedPage {
        let size = walk.snapshot.size
        var position = walk.cursor.size
        var slice = try await archive.entries(from: position == 0 ? 0 : position - 1, limit: Self.slice)[...]
        var before = Instant(microseconds: 0)
        if position > 0 {
            guard let last = slice.popFirst() else {
                throw ArchiveError.corrupt("entry \(position - 1) is missing")
            }
            before = last.recordedAt
        }
        while true {
            if slice.isEmpty, position < size {
                slice = try await archive.entries(from: position, limit: Self.slice)[...]
                guard !slice.isEmpty else { throw ArchiveError.corrupt("entry \(position) is missing") }
            }
            let following = position < size ? slice.popFirst() : nil
            let turns = turnIndex.turns(
                later: before,
                upTo: following?.recordedAt ?? end,
                after: walk.cursor.turn,
                limit: FeedWalk.most
            )
            for turn in turns {
                walk.take(turn, behind: position)
                if walk.isFull { return walk.page(isAtEnd: false) }
            }
            guard let following else { return walk.page(isAtEnd: true) }
            try walk.take(following)
            before = following.recordedAt
            position += 1
            if walk.isFull { return walk.page(isAtEnd: false) }
        }
    }

    /// Up to which instant turns have come: now, but not by a clock that is not believed.
    private func turnsEnd(_ now: Instant, in snapshot: Snapshot) -> Instant {
        guard watch.refusal(in: snapshot) == nil else { return snapshot.lastRecordedAt }
        return now
    }
}
