import AEOModel
import JOSE

/// What a list says, row by row, against what is known of its partner: counts, faults, doubts and changes.
struct ListExamination {
    /// The most rows, faults, doubts and changes that an answer lists; all are counted.
    static let mostListed = 1000

    let header: ListHeader
    private let reader: MirrorRowReader
    private let partners: PartnerChecks
    private let conflicts: RowConflicts
    private var diff: MirrorDiff
    private(set) var faults: [RowFault] = []
    private(set) var faultCount = 0
    private(set) var doubts: [RowFault] = []
    private(set) var doubtCount = 0
    private(set) var counts = MirrorCounts()
    private(set) var listed: [JSONValue] = []
    private(set) var endings = 0
    private var foreignNumbers = 0
    private var hasForeignProgramme = false
    private var changed = SHA256Stream()

    init(
        _ header: ListHeader,
        scope: MirrorScope,
        against mirrors: Mirrors,
        partners: PartnerChecks,
        conflicts: RowConflicts
    ) {
        self.header = header
        self.conflicts = conflicts
        self.partners = partners
        reader = MirrorRowReader(programme: header.programme)
        diff = MirrorDiff(scope: scope, mode: header.mode, against: mirrors)
    }

    /// The rows taken.
    var accepted: Int { diff.rows }

    /// Whether the list is another partner's, as far as its rows tell.
    var isForeign: Bool { hasForeignProgramme || foreignNumbers * 10 > max(accepted, 1) }

    /// The digest of all changes and of all rows that cannot be taken.
    var digest: [UInt8] { changed.digest }

    /// Takes a line: the facts, unless the row is faulty, and what they change.
    mutating func take(_ line: StagedLines.Line) -> (facts: MirrorFacts, change: MirrorChange?)? {
        do throws(RowFault) {
            guard case .text(let bytes) = line else {
                throw RowFault(row: nil, column: nil, rule: "line-too-long")
            }
            let (row, read) = try reader.read(bytes)
            let facts = conflicts.concern(read) ? RowConflicts.rest(of: read) : read
            let change = try diff.take(facts, row: row)
            doubt(facts, row)
            if let change { note(change) }
            return (facts, change)
        } catch {
            faultCount += 1
            if faults.count < Self.mostListed { faults.append(error) }
            changed.update(JSONText.encode(error.json))
            return nil
        }
    }

    /// Those missing, once every line was taken.
    mutating func finish() -> [MirrorChange] {
        let missing = diff.missing()
        for change in missing { note(change) }
        return missing
    }

    private mutating func note(_ change: MirrorChange) {
        counts.count(change.kind)
        if change.isEnding { endings += 1 }
        let json = change.json
        if listed.count < Self.mostListed { listed.append(json) }
        changed.update(JSONText.encode(json))
    }

    /// Notes what may be taken and is doubtful.
    private mutating func doubt(_ facts: MirrorFacts, _ row: Int) {
        if facts.status == .unknown { doubt(row, "status", "status-unknown") }
        if let tier = facts.tier, partners.knows(tier: tier, of: facts.programme) == false {
            doubt(row, "tier", "tier-unknown", tier)
        }
        if !partners.knows(facts.programme) {
            doubt(row, "programme", "programme-unknown", facts.programme.text)
        } else if partners.isForeign(facts.programme) {
            hasForeignProgramme = true
            doubt(row, "programme", "foreign-programme", facts.programme.text)
        }
        if partners.isForeign(number: facts.tin) {
            foreignNumbers += 1
            doubt(row, "tin", "foreign-number", facts.tin)
        }
    }

    private mutating func doubt(_ row: Int, _ column: String, _ rule: String, _ value: String? = nil) {
        doubtCount += 1
        guard doubts.count < Self.mostListed else { return }
        doubts.append(RowFault(row: row, column: column, rule: rule, value: value))
    }
}
