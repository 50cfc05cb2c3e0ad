package import AEOModel
import HashTreeCollections

extension Snapshot {
    /// Puts a version of an arrangement in, as the entry at an index says.
    mutating func put(_ fact: ArrangementFact, at index: UInt64, recordedAt: Instant) {
        arrangements[fact.arrangement, default: []]
            .append(ArrangementVersion(index: index, recordedAt: recordedAt, fact: fact, hosted: nil))
        publicDocuments.insert(fact.digest)
    }

    /// Puts a version of the territories in, as the entry at an index says.
    mutating func put(_ fact: TerritoryFact, at index: UInt64) {
        territories.append(TerritoryVersion(index: index, fact: fact, hosted: nil))
        publicDocuments.insert(fact.digest)
    }

    /// Puts a stop in, or in place of its former state.
    mutating func put(_ stop: StopRecord) {
        let former = stops.updateValue(stop, forKey: stop.id)
        if former == nil, !stop.tin.isEmpty { stopsByTIN[stop.tin, default: []].append(stop.id) }
    }

    /// Gives every version of an arrangement that names this document what it says.
    mutating func host(_ hosted: HostedArrangement) {
        let id = hosted.arrangement.id
        for position in (arrangements[id] ?? []).indices
        where arrangements[id]?[position].fact.digest == hosted.digest {
            arrangements[id]?[position].hosted = hosted
        }
    }

    /// Gives every version of the territories that names this document what it says.
    mutating func host(_ hosted: HostedTerritories) {
        for position in territories.indices where territories[position].fact.digest == hosted.digest {
            territories[position].hosted = hosted
        }
    }

    /// An arrangement as known from the first entries of the log.
    package func arrangement(_ id: ArrangementID, known size: UInt64) -> ArrangementVersion? {
        arrangements[id]?.last { $0.index < size }
    }

    /// All arrangements as known from the first entries of the log, in the order of their identities.
    package func arrangements(known size: UInt64) -> [ArrangementVersion] {
        arrangements.keys.sorted().compactMap { arrangement($0, known: size) }
    }

    /// The territories as known from the first entries of the log.
    package func territories(known size: UInt64) -> TerritoryVersion? {
        territories.last { $0.index < size }
    }

    /// Reads the documents that the versions name.
    ///
    /// A document that is missing, or that this program cannot read, stops nothing: what turns on it is not known, and
    /// the doctor names it.
    mutating func readDocuments(from archive: any Archive) async throws(ArchiveError) {
        var read: Set<[UInt8]> = []
        for version in arrangements.values.flatMap(\.self) where read.insert(version.fact.digest).inserted {
            guard let bytes = try await archive.document(version.fact.digest),
                let hosted = try? ArrangementReader.read(bytes), hosted.digest == version.fact.digest
            else { continue }
            host(hosted)
        }
        for version in territories where read.insert(version.fact.digest).inserted {
            guard let bytes = try await archive.document(version.fact.digest),
                let hosted = try? TerritoryReader.read(bytes), hosted.digest == version.fact.digest
            else { continue }
            host(hosted)
        }
    }
}
