import AEOModel

extension Snapshot {
    /// Puts an acceptance of the clock in, as the entry at an index says.
    mutating func put(_ fact: ClockFact, at index: UInt64, recordedAt: Instant) {
        clock = AcceptedClock(fact: fact, index: index, recordedAt: recordedAt)
    }

    /// Reads the keys and profiles in force, and what was said of the clock, from the log's registry facts.
    ///
    /// Facts are few and stand mostly at the log's beginning; the archive hands over facts alone.
    mutating func readFacts(from archive: any Archive, below size: UInt64) async throws {
        var next: UInt64 = 0
        while true {
            let facts = try await archive.facts(from: next, limit: 1024)
            for entry in facts where entry.index < size {
                switch try EntryReader.content(of: entry) {
                case .key(let fact, _): put(fact, at: entry.index)
                case .profile(let fact, _): put(fact)
                case .restart(let fact, _): restarts.apply(fact, at: entry.index)
                case .held(let fact, _): restarts.hold(fact.held, at: entry.index)
                case .mirror(let fact, let stamp):
                    mirrors.put(PartnerList(index: entry.index, receivedAt: stamp, fact: fact))
                case .clock(let fact, let stamp): put(fact, at: entry.index, recordedAt: stamp)
                case .arrangement(let fact, let stamp):
                    put(fact, at: entry.index, recordedAt: stamp)
                case .territories(let fact, _): put(fact, at: entry.index)
                case .statusList, .grant, .act, .refusal, .bar, .barLift, .stop, .resume: continue
                case .agency(let fact, _): put(fact, at: entry.index)
                }
            }
            guard let last = facts.last, facts.count == 1024 else { return }
            next = last.index + 1
        }
    }
}
