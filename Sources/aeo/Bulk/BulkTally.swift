import JOSE

/// What a run has done so far: counts of everything, and the first of what was left out, so that memory is bounded.
struct BulkTally {
    /// How many of those left out are told one by one.
    static let told = 1000

    private(set) var matched = 0
    private(set) var extended = 0
    private(set) var skippedTotal = 0
    private(set) var failedTotal = 0
    /// How many were left out for each kind of reason, in words.
    private(set) var kinds: [String: Int] = [:]
    private(set) var skipped: [JSONObject] = []
    private(set) var failed: [JSONObject] = []

    mutating func match() { matched += 1 }

    mutating func extend() { extended += 1 }

    mutating func skip(_ line: JSONObject, _ reason: LeftOut) {
        skippedTotal += 1
        kinds[reason.kind, default: 0] += 1
        if skipped.count < Self.told { skipped.append(line) }
    }

    mutating func fail(_ line: JSONObject) {
        failedTotal += 1
        if failed.count < Self.told { failed.append(line) }
    }
}
