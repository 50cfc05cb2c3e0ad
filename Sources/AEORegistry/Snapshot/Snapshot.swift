package import AEOModel
package import HashTreeCollections
import JOSE

/// Everything that hot reads need, as of one size of the log: immutable, sharing structure with its neighbours.
package struct Snapshot: Sendable {
    /// How many entries it was made from.
    package var size: UInt64 = 0
    /// The stamp of the last of them.
    package var lastRecordedAt = Instant(microseconds: 0)
    /// The certificates by their records' identities.
    package var certificates: TreeDictionary<RecordID, CertificateRecord> = [:]
    /// The certificates by number.
    package var byNumber: TreeDictionary<String, RecordID> = [:]
    /// The certificates by TIN and by bare main identifier.
    package var byIdentifier: TreeDictionary<String, [RecordID]> = [:]
    /// The refusals, and the bars that stand on no act, or were lifted.
    package var refusals: TreeDictionary<RecordID, RefusalRecord> = [:]
    package var bars: TreeDictionary<RecordID, BarRecord> = [:]
    /// The certificates with an act that started a bar.
    package var barred: TreeSet<RecordID> = []
    /// The certificates whose texts have been erased.
    package var erased: TreeSet<RecordID> = []
    /// The certificates that rest on another status, by `PROGRAMME NUMBER`.
    package var dependants: TreeDictionary<String, [RecordID]> = [:]
    /// The places taken in each status list.
    package var lists: [ListKey: TreeDictionary<Int, ListSlot>] = [:]
    /// The public keys recorded.
    package private(set) var keys: [KeyFact] = []
    /// How long the log was when the last of them was recorded: a change of keys is seen without comparing them.
    package private(set) var keysAsOf: UInt64 = 0
    /// With which keys credentials were signed, in the order of the log.
    private(set) var issuing: [IssuingEpoch] = []
    /// The profiles in force, by digest.
    package private(set) var profiles: [ProgrammeID: ProfileFact] = [:]
    /// The arrangements, each with its versions in the order of the log.
    package internal(set) var arrangements: [ArrangementID: [ArrangementVersion]] = [:]
    /// The versions of the territories in the order of the log.
    package internal(set) var territories: [TerritoryVersion] = []
    /// The stops of benefits of operators of other sides, and their records by the operator's number.
    package internal(set) var stops: TreeDictionary<RecordID, StopRecord> = [:]
    package internal(set) var stopsByTIN: TreeDictionary<String, [RecordID]> = [:]
    /// The documents beside the log that anybody may read, by digest: rules, never decisions and never lists of traders.
    var publicDocuments: TreeSet<[UInt8]> = []
    /// What partners' lists tell of their statuses.
    package var mirrors = Mirrors()
    /// The newest acceptance of a clock that was not believed.
    package var clock: AcceptedClock?
    /// The registered keys of agencies, by thumbprint.
    package var agencies: [String: AgencyRecord] = [:]
    /// What the restarts of the log forbid.
    package var restarts = Restarts()

    package init() {}

    /// What an answer from the whole of it is made from.
    package var knowledge: Knowledge { Knowledge(knownAt: lastRecordedAt, logSize: size, isCapped: false) }

    /// The certificate of a number.
    package func record(number: String) -> CertificateRecord? {
        byNumber[number].flatMap { certificates[$0] }
    }

    /// Whether the public may see a certificate: one that another replaced follows what its holder says of that one.
    func isShown(_ record: CertificateRecord) -> Bool {
        var record = record
        for _ in 0..<16 {
            guard record.isPublished else { return false }
            // Few certificates are replaced, and every question of a status asks this.
            let replacements = record.acts.lazy.map(\.act).filter { $0.succession?.kind == .replacement }
            guard !replacements.isEmpty else { return true }
            let void = record.acts.map(\.act).voided
            guard let id = replacements.last(where: { !void.contains($0.id) })?.succession?.certificate,
                let successor = certificates[id]
            else { return true }
            record = successor
        }
        return false
    }

    /// Whether a number is, or was before an erasure, a certificate's.
    func isTaken(_ number: String) -> Bool {
        byNumber[number] != nil
            || erased.contains { id in
                certificates[id]?.formerNumber.map { $0 == Self.formerNumber(number, of: id) } ?? false
            }
    }

    /// The digest under which an erased certificate's number is remembered.
    static func formerNumber(_ number: String, of id: RecordID) -> [UInt8] {
        SHA256Digest.hash(id.bytes + Array(number.utf8))
    }

    /// The certificates of a TIN or main identifier, in the order of their grants.
    package func records(identifier: String) -> [CertificateRecord] {
        // Looking for a number is the hottest of all reads, and most have one certificate or none.
        guard let ids = byIdentifier[identifier] else { return [] }
        if ids.count == 1 { return certificates[ids[0]].map { [$0] } ?? [] }
        return ids.compactMap { certificates[$0] }.sorted { $0.grantIndex < $1.grantIndex }
    }

    /// The certificates that a question names by a number, or by a code on a declaration or the certificate's own number.
    func records(of trader: TraderKey) -> [CertificateRecord] {
        let records = records(identifier: TinText.normalised(trader.typed))
        guard records.isEmpty, case .declared(let text) = trader else { return records }
        return record(number: text).map { [$0] } ?? []
    }

    /// The certificate and credential that a place in a list tells of.
    package func slot(_ list: ListKey, _ index: Int) -> ListSlot? { lists[list]?[index] }

    /// Puts a key in, or in place of its former state, as the entry at an index says.
    mutating func put(_ fact: KeyFact, at index: UInt64) {
        if fact.role == "issuing", fact.state == "active", let authority = fact.authority {
            issuing.append(IssuingEpoch(authority: authority, keyID: fact.keyID, from: index))
        }
        keys.removeAll { $0.keyID == fact.keyID && $0.role == fact.role }
        keys.append(fact)
        keysAsOf = index + 1
    }

    /// Puts a profile in force.
    mutating func put(_ fact: ProfileFact) {
        profiles[fact.programme] = fact
        publicDocuments.insert(fact.digest)
    }

    /// Puts a record in, or in place of its former state.
    mutating func put(_ record: CertificateRecord) {
        let former = certificates.updateValue(record, forKey: record.id)
        if former?.number != record.number || former?.tin != record.tin { rename(from: former, to: record) }
        if former?.reliances ?? [] != record.reliances {
            for reliance in former?.reliances ?? [] { depend(record.id, on: reliance, add: false) }
            for reliance in record.reliances { depend(record.id, on: reliance, add: true) }
        }
        if record.acts.contains(where: { $0.act.bar != nil }) { barred.insert(record.id) }
        if record.isErased { erased.insert(record.id) }
        for position in (former?.credentials.count ?? 0)..<record.credentials.count {
            occupy(record, credential: position)
        }
    }

    /// Makes a record found by its number and its holder's, and no longer by what it had before.
    private mutating func rename(from former: CertificateRecord?, to record: CertificateRecord) {
        if let former {
            byNumber[former.number] = nil
            for key in Set([former.tin, former.mainIdentifier]) {
                byIdentifier[key]?.removeAll { $0 == former.id }
                if byIdentifier[key]?.isEmpty == true { byIdentifier[key] = nil }
            }
        }
        guard !record.isErased else { return }
        byNumber[record.number] = record.id
        for key in Set([record.tin, record.mainIdentifier]) {
            byIdentifier[key, default: []].append(record.id)
        }
    }

    private mutating func depend(_ id: RecordID, on reliance: Reliance, add: Bool) {
        guard let programme = reliance.programme else { return }
        let key = Self.dependency(programme, reliance.identifier)
        dependants[key, default: []].removeAll { $0 == id }
        if add { dependants[key, default: []].append(id) }
        if dependants[key]?.isEmpty == true { dependants[key] = nil }
    }

    /// The key under which the certificates stand that rest on a status.
    static func dependency(_ programme: ProgrammeID, _ identifier: String) -> String {
        "\(programme.text) \(identifier)"
    }

    private mutating func occupy(_ record: CertificateRecord, credential position: Int) {
        let paper = record.credentials[position]
        let key = ListKey(authority: record.authority, number: paper.list)
        lists[key, default: [:]][paper.index] =
            ListSlot(certificate: record.id, part: nil, credential: position)
        for (part, index) in paper.partIndices.enumerated() {
            lists[key, default: [:]][index] =
                ListSlot(certificate: record.id, part: part, credential: position)
        }
    }
}
