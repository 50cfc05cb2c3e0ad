package import AEOModel

/// What was read from a partner's file: counts of everything, and the first of what was odd, so that memory is bounded.
package struct ImportReport: Sendable {
    /// How many warnings and errors are told one by one.
    package static let told = 1000
    /// The share of rows of another country beyond which the file is taken for another partner's.
    private static let foreignShare = 5

    package private(set) var rows = 0
    package private(set) var accepted = 0
    package private(set) var warnings: [RowFinding] = []
    package private(set) var errors: [RowFinding] = []
    package private(set) var warningsTotal = 0
    package private(set) var errorsTotal = 0
    /// How many errors there are of each rule.
    package private(set) var rules: [String: Int] = [:]
    /// Rows that are of another country.
    package private(set) var foreign = 0
    /// The newest day that a row names as that of the list.
    package internal(set) var listDate: CivilDate?
    /// Why the file could not be read to its end; what was read before does not stand for the list then.
    package internal(set) var fault: ExchangeError?

    /// The programme of all records; `nil` when there are several or it is not known.
    package var programme: ProgrammeID? { programmes.count == 1 ? programmes.first.flatMap(\.self) : nil }
    private var programmes: Set<ProgrammeID?> = []

    package init() {}

    /// How many rows errors keep out.
    package var rejected: Int { rows - accepted }

    /// The rule of the guard that stops the file before anything is sent; `nil` when none does.
    package var guardRule: String? {
        if fault != nil { return "unreadable" }
        if foreign > 0, foreign * Self.foreignShare > rows { return "wrong-partner" }
        return accepted == 0 ? "empty" : nil
    }

    /// How many rows are of an operator that stands on the list already.
    package private(set) var repeated = 0
    /// How many rows could not be read at all: what stands on them is not known.
    package var unread: Int { rejected - repeated }

    mutating func countRejected() { rows += 1 }

    mutating func countRepeated() {
        rows += 1
        repeated += 1
    }

    mutating func countAccepted(_ programme: ProgrammeID?) {
        rows += 1
        accepted += 1
        programmes.insert(programme)
    }

    mutating func add(_ finding: RowFinding) {
        if finding.isError {
            errorsTotal += 1
            rules[finding.rule, default: 0] += 1
            if finding.rule == "wrong-partner" { foreign += 1 }
            if errors.count < Self.told { errors.append(finding) }
        } else {
            warningsTotal += 1
            if warnings.count < Self.told { warnings.append(finding) }
        }
    }
}
